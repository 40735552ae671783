package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRuleTest {
    private static AlertRule rule(
            AlertKind kind,
            @Nullable String indicator,
            @Nullable String ranking,
            @Nullable String group,
            @Nullable String threshold,
            @Nullable Integer count,
            @Nullable Integer dueDay) {
        BigDecimal number = threshold == null ? null : new BigDecimal(threshold);
        return new AlertRule(
                "r", 1, "", "", kind, true, indicator, ranking, group, number, count, dueDay, AlertLevel.BLUE, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "BEHIND_PACE, , , , 0, , , threshold",
        "BEHIND_PACE, , , , 100.1, , , threshold",
        "BEHIND_PACE, , r, , , , , ranking",
        "BEHIND_PACE, , , , , 2, , count",
        "TARGET_MISSED, , , , 1, , , threshold",
        "TARGET_AT_RISK, , , , 1, , , threshold",
        "NEGATIVE_GROWTH, , , , , , , indicator",
        "NEGATIVE_GROWTH, i, , , 0.1, , , threshold",
        "NEGATIVE_GROWTH, i, , , -100, , , threshold",
        "RANK_DROP, , , , , 2, , ranking",
        "RANK_DROP, , r, , , , , count",
        "RANK_DROP, , r, , , 0, , count",
        "RANK_DROP, i, r, , , 2, , indicator",
        "LAST_K_IN_A_ROW, , r, , , , , count",
        "LAST_K_IN_A_ROW, , r, , , 13, , count",
        "REPORT_OVERDUE, , , g, , , , indicator",
        "REPORT_OVERDUE, i, , , , , , group",
        "REPORT_OVERDUE, i, , g, , , 32, due_day",
        "SUSPECT_VALUE, i, , , , , 9, due_day",
        "PROJECT_STALLED, i, , , , , , indicator",
        "PROJECT_STALLED, , , , , 13, , count",
    })
    void a1_aRuleThatIsIncompleteOrCanNeverHoldIsRefused(
            AlertKind kind,
            @Nullable String indicator,
            @Nullable String ranking,
            @Nullable String group,
            @Nullable String threshold,
            @Nullable Integer count,
            @Nullable Integer dueDay,
            String field) {
        assertThatThrownBy(() -> rule(kind, indicator, ranking, group, threshold, count, dueDay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("alert rule r, " + field + " '.*': must be .*");
    }

    @ParameterizedTest
    @CsvSource({
        "BEHIND_PACE, , , , 100, , ",
        "TARGET_AT_RISK, i, , g, 0.9, , ",
        "NEGATIVE_GROWTH, i, , , -99, , ",
        "RANK_DROP, , r, , , 30, ",
        "LAST_K_IN_A_ROW, , r, , , 12, ",
        "REPORT_OVERDUE, i, , g, , , 31",
        "SUSPECT_VALUE, , , , , , ",
        "PROJECT_NOT_STARTED, , , g, , 1, ",
    })
    void a1_whatItsKindNeedsIsEnough(
            AlertKind kind,
            @Nullable String indicator,
            @Nullable String ranking,
            @Nullable String group,
            @Nullable String threshold,
            @Nullable Integer count,
            @Nullable Integer dueDay) {
        AlertRule rule = rule(kind, indicator, ranking, group, threshold, count, dueDay);

        assertThat(rule.nameZh()).isEqualTo(kind.zh());
        assertThat(rule.counted()).isEqualTo(count == null ? 1 : count);
    }

    @Test
    void a1_aDefinitionTakesAPresetsPlaceOrSwitchesItOff() {
        AlertRule missed = AlertRules.preset("target_missed").orElseThrow();
        AlertRule own = rule(AlertKind.NEGATIVE_GROWTH, "i", null, null, null, null, null);

        List<AlertRule> standing = AlertRules.standing(List.of(own, Samples.version(missed, 2, false)));

        assertThat(standing).extracting(AlertRule::code).containsExactly("behind_pace", "r", "target_at_risk");
        assertThat(AlertRules.presets()).hasSize(3).allMatch(each -> each.kind().isOfTargets());
    }

    @ParameterizedTest
    @CsvSource({"behind_pace, TARGET_MISSED", "target_missed, PROJECT_STALLED", "target_at_risk, BEHIND_PACE"})
    void a1_aRuleOfAnotherKindDoesNotTakeAPresetsPlace(String code, AlertKind kind) {
        AlertKind preset = AlertRules.preset(code).orElseThrow().kind();

        assertThatThrownBy(() -> coded(code, kind, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "alert rule " + code + ", kind '" + kind + "': must be " + preset + ", or take another code");
        assertThat(coded(code, preset, true).kind()).isEqualTo(preset);
        assertThat(coded(code, kind, false).active())
                .as("switches it off, and says so")
                .isFalse();
    }

    private static AlertRule coded(String code, AlertKind kind, boolean active) {
        return new AlertRule(code, 1, "", "", kind, active, null, null, null, null, null, null, AlertLevel.BLUE, 1, 1);
    }

    @Test
    void a1_aRuleLooksAtTheSubjectThatItNames() {
        assertThat(rule(AlertKind.NEGATIVE_GROWTH, "i", null, null, null, null, null)
                        .looksAt("j"))
                .isFalse();
        assertThat(rule(AlertKind.RANK_DROP, null, "r", null, null, 2, null).looksAt("r"))
                .isTrue();
        assertThat(rule(AlertKind.BEHIND_PACE, null, null, null, null, null, null)
                        .looksAt("j"))
                .isTrue();
    }
}
