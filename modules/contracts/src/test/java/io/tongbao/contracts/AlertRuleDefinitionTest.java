package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertRule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AlertRuleDefinitionTest {
    private static AlertRuleDefinition.Builder body() {
        return AlertRuleDefinition.newBuilder().setKind("NEGATIVE_GROWTH").setIndicator("revenue");
    }

    private static AlertRule defined(String code, AlertRuleDefinition body) {
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode(code)
                .setVersion(3)
                .setAlertRule(body)
                .build();
        return (AlertRule) Definitions.of(change);
    }

    @Test
    void a1_anAlertRuleIsReadFromItsDefinition() {
        AlertRule rule = defined(
                "falls",
                body().setThreshold(new BigDecimal("-5.000000000000"))
                        .setLevel("YELLOW")
                        .setEscalateAfter(2)
                        .setClearAfter(3)
                        .build());

        assertThat(rule.kind()).isEqualTo(AlertKind.NEGATIVE_GROWTH);
        assertThat(rule.version()).isEqualTo(3);
        assertThat(rule.threshold()).isEqualTo(new BigDecimal("-5"));
        assertThat(rule.level()).isEqualTo(AlertLevel.YELLOW);
        assertThat(rule.active()).isTrue();
        assertThat(rule.escalateAfter()).isEqualTo(2);
        assertThat(rule.clearAfter()).isEqualTo(3);
    }

    @Test
    void a3_oneInAPresetsPlaceCountsOnFromIt() {
        AlertRuleDefinition body =
                AlertRuleDefinition.newBuilder().setKind("BEHIND_PACE").build();

        assertThat(defined("behind_pace", body).version()).isEqualTo(4);
    }

    @Test
    void a1_whatIsNoKindOrLevelOrHasNoBodyIsRefused() {
        assertThatThrownBy(() -> defined("r", body().setKind("LATE").build()))
                .hasMessageContaining("kind 'LATE': must be BEHIND_PACE, ");
        assertThatThrownBy(() -> defined("r", body().setLevel("PINK").build()))
                .hasMessage("alert rule r, level 'PINK': must be BLUE, YELLOW or RED");
        assertThatThrownBy(() -> defined("r", null)).hasMessageContaining("alert_rule ''");
    }
}
