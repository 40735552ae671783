package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertTextTest {
    @Test
    void a3_itTellsVintageAndVersionsOfTargetAndRule() {
        AlertRule rule = Samples.rule(AlertKind.BEHIND_PACE, 0, 1);
        Finding finding = new Finding(
                Period.of("2023-04"),
                Outcome.HOLDS,
                AlertLevel.BLUE,
                null,
                null,
                null,
                null,
                null,
                2,
                Instant.parse("2023-05-08T01:00:00Z"),
                new Words("较序时欠8.0个百分点", "behind 8.0 pp"));
        Alert alert = Life.judge(
                null,
                Samples.key(rule),
                rule,
                List.of(Samples.finding(3, Outcome.HOLDS, AlertLevel.BLUE), finding),
                Samples.KNOWN);

        Words text = AlertText.of(alert, "进度滞后", "behind pace");

        assertThat(text.zh()).isEqualTo("较序时欠8.0个百分点（自2023-03起，数据版本2023-05-08 09:00，目标第2版，规则“进度滞后”第1版）");
        assertThat(text.en())
                .isEqualTo("behind 8.0 pp (since 2023-03; known 2023-05-08 09:00; target version 2;"
                        + " rule \"behind pace\" version 1)");
    }

    @Test
    void a3_whatIsRightSinceIsToldWhileThatDoesNotResolveIt() {
        AlertRule rule = Samples.rule(AlertKind.BEHIND_PACE, 0, 2);
        Alert alert = Life.judge(null, Samples.key(rule), rule, Samples.findings("HC"), Samples.KNOWN);

        Words text = AlertText.of(alert, "进度滞后", "behind pace");

        assertThat(text.zh()).startsWith("1月；其后2月，已正常1期，连续2期正常后解除（");
        assertThat(text.en())
                .startsWith("month 1; since then month 2, right for 1 of the 2 periods in a row that resolve it (");
    }

    @Test
    void a3_whatIsNotThereIsNotTold() {
        AlertRule rule = Samples.rule(AlertKind.REPORT_OVERDUE, 0, 1);
        Finding finding = Finding.of(
                Period.of("2023-04"), Outcome.HOLDS, AlertLevel.BLUE, null, null, null, null, new Words("未报", "late"));
        Alert alert = Life.judge(null, Samples.key(rule), rule, List.of(finding), Samples.KNOWN);

        assertThat(AlertText.of(alert, "报表逾期", "report overdue"))
                .isEqualTo(new Words("未报（规则“报表逾期”第1版）", "late (rule \"report overdue\" version 1)"));
    }
}
