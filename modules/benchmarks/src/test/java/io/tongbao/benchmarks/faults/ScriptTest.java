package io.tongbao.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final Script script = new Script(1);

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(script.month(3)).isEqualTo(new Script(1).month(3)).isNotEqualTo(new Script(2).month(3));
    }

    @Test
    void noFigureIsToldTwiceInOneRound() {
        for (int month = 0; month < 24; month++) {
            for (List<SpecificRecord> round : List.of(script.month(month), script.corrections(month))) {
                assertThat(round.stream()
                                .filter(EconomicReport.class::isInstance)
                                .map(EconomicReport.class::cast)
                                .map(each -> each.getRegion() + each.getIndicator()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void nobodyIsRetractedBeforeItReported() {
        assertThat(IntStream.range(1, 24).mapToObj(month -> Stream.concat(
                                script.month(month - 1).stream(), script.corrections(month - 1).stream())
                        .filter(EconomicReport.class::isInstance)
                        .map(EconomicReport.class::cast)
                        .anyMatch(each -> each.getIndicator().equals(Script.RETAIL)
                                && each.getRegion().equals(Script.retracted(month)))))
                .allMatch(reported -> reported);
    }
}
