package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertRuleFileTest {
    @TempDir
    Path folder;

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    private void read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("alert_rules.csv"), text, StandardCharsets.UTF_8);
        OpenedFile.of(FileSource.of(file)).tables().get(0).read("7", rows::add, problems::add);
    }

    private AlertRuleDefinition rule(int row) {
        return ((ReferenceChange) rows.get(row).value()).getAlertRule();
    }

    @Test
    void a1_eachRowIsARule() throws IOException {
        read(
                """
                预警规则,类型,启用,指标,排名,分组,阈值,次数,截止日,级别,升级期数,解除期数
                falls,NEGATIVE_GROWTH,,revenue,,,-5,,,YELLOW,2,3
                late,REPORT_OVERDUE,否,revenue,,towns,,,10,,,
                last,LAST_K_IN_A_ROW,,,places,,,2,,,,
                """);

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(3);
        assertThat(((ReferenceChange) rows.get(0).value()).getKind()).isEqualTo(ReferenceKinds.ALERT_RULE);
        assertThat(rule(0).getThreshold()).isEqualByComparingTo("-5");
        assertThat(rule(0).getEscalateAfter()).isEqualTo(2);
        assertThat(rule(0).getActive()).isTrue();
        assertThat(rule(1).getActive()).isFalse();
        assertThat(rule(1).getDueDay()).isEqualTo(10);
        assertThat(rule(1).getLevel()).isEqualTo("BLUE");
        assertThat(rule(2).getCount()).isEqualTo(2);
    }

    @Test
    void a1_aRuleThatCanNeverHoldOrIsIncompleteIsToldByItsCellAndNotSent() throws IOException {
        read(
                """
                rule,kind,indicator,ranking,threshold,count,level
                a,NEGATIVE_GROWTH,,,,,
                b,NEGATIVE_GROWTH,revenue,,5,,
                c,LAST_K_IN_A_ROW,,places,,13,
                d,TOO_LATE,,,,,
                e,BEHIND_PACE,,,,,PINK
                """);

        assertThat(rows).isEmpty();
        assertThat(problems)
                .extracting(each -> each.row() + " " + each.column())
                .containsExactly("2 indicator", "3 threshold", "4 count", "5 kind", "6 level");
    }
}
