package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionKindsTest {
    private static Decision.Builder decision(String kind) {
        return Decision.newBuilder().setId("d1").setKind(kind).setPeriod(LocalDate.of(2023, 3, 1));
    }

    @Test
    void keysSayWhatADecisionIsAbout() {
        assertThat(DecisionKinds.key(decision(DecisionKinds.LOCK).build())).isEqualTo("PERIOD|2023-03|");
        assertThat(DecisionKinds.key(
                        decision(DecisionKinds.UNLOCK).setIndicator("gdp").build()))
                .isEqualTo("PERIOD|2023-03|gdp");
        assertThat(DecisionKinds.key(decision(DecisionKinds.RETRACT)
                        .setRegion("411302")
                        .setIndicator("gdp")
                        .build()))
                .isEqualTo("FIGURE|411302|gdp|2023-03");
        assertThat(DecisionKinds.key(
                        decision(DecisionKinds.RELEASE).setName("april").build()))
                .isEqualTo("RELEASE|april");
        assertThat(DecisionKinds.key(decision(DecisionKinds.EXEMPT)
                        .setAlertId("a.behind_pace.b.2023")
                        .build()))
                .isEqualTo("ALERT|a.behind_pace.b.2023");
        assertThat(DecisionKinds.key(decision("SOMETHING_NEW").build())).isEqualTo("SOMETHING_NEW|d1");
    }

    @Test
    void onlyDecisionsOnAFigureOrAnAlertConcernOneRegion() {
        assertThat(DecisionKinds.region("ALERT|x-~E5~AE~98.behind_pace.gdp.2023"))
                .isEqualTo("x-官");
        assertThat(DecisionKinds.region("ALERT|")).isNull();
        assertThat(DecisionKinds.region("ALERT|~E.behind_pace.gdp.2023")).isNull();
        assertThat(DecisionKinds.region("FIGURE|411302|gdp|2023-03")).isEqualTo("411302");
        assertThat(DecisionKinds.region("PERIOD|2023-03|gdp")).isNull();
    }
}
