package io.tongbao.server.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How alerts of a bulletin are told. */
class AlertsTextTest {
    /** Lines above the section: title, rule, blank, heading. */
    private static final int HEADINGS = 4;

    private static final String COLUMNS =
            "level,region,region_zh,region_en,subject,subject_zh,subject_en,kind,state,since_period,taken_up_by,"
                    + "text_zh,text_en";

    private static List<@Nullable Object> row(
            String level, String state, @Nullable LocalDate since, @Nullable String takenUpBy) {
        return Arrays.asList(
                level,
                "t1",
                "第一镇",
                null,
                "revenue",
                "一般公共预算收入",
                "Budget revenue",
                "BEHIND_PACE",
                state,
                since,
                takenUpBy,
                "较序时欠8.3个百分点",
                "behind 8.3 pp");
    }

    private static List<String> lines(Language language, List<List<@Nullable Object>> rows) {
        List<Column> columns = Stream.of(COLUMNS.split(","))
                .map(each -> new Column(each, ColumnType.TEXT))
                .toList();
        Phrases phrases = new Phrases(language, new Shapes(Map.of()));
        AlertSection alerts = new AlertSection(phrases, new Table(columns, rows), "query alerts --by-month 2023-04");
        Section section = new Section("alerts", "", alerts.blocks());
        List<String> lines =
                TextForm.lines(new Document(language, "g", new Period(2023, 4), null, "", List.of(), List.of(section)));
        return lines.subList(HEADINGS, lines.size());
    }

    @Test
    void a3_anAlertTellsLevelWhoWhatSinceWhenAndWhoHasTakenItUp() {
        LocalDate march = LocalDate.of(2023, 3, 1);

        assertThat(lines(
                        Language.ZH,
                        List.of(
                                row("RED", "ESCALATED", march, null),
                                row("BLUE", "ACKNOWLEDGED", march, "王主任"),
                                row("PURPLE", "FIRING", null, null))))
                .containsExactly(
                        "未了结3条：进度滞后3条。",
                        "1. 【红】第一镇 · 一般公共预算收入：进度滞后，自2023-03起，已升级，未签收",
                        "   较序时欠8.3个百分点",
                        "2. 【蓝】第一镇 · 一般公共预算收入：进度滞后，自2023-03起，王主任已签收",
                        "   较序时欠8.3个百分点",
                        "3. 【PURPLE】第一镇 · 一般公共预算收入：进度滞后，未签收",
                        "   较序时欠8.3个百分点");
        assertThat(lines(Language.EN, List.of(row("YELLOW", "FIRING", march, null))))
                .contains(
                        "1. [yellow] t1, Budget revenue: behind pace, since 2023-03, not taken up", "   behind 8.3 pp");
    }

    @Test
    void a2_ofManyTheWorstAreToldAndTheRestIsCounted() {
        List<List<@Nullable Object>> many = Collections.nCopies(23, row("RED", "FIRING", null, null));

        assertThat(lines(Language.ZH, many))
                .contains("未了结23条：进度滞后23条。", "另有3条，见 query alerts --by-month 2023-04")
                .hasSize(1 + 20 * 2 + 1);
        assertThat(lines(Language.EN, many)).contains("3 more, see query alerts --by-month 2023-04");
    }

    @Test
    void a2_whereNothingIsOpenItSaysSo() {
        assertThat(lines(Language.ZH, List.of())).containsExactly("无未了结预警。");
        assertThat(lines(Language.EN, List.of())).containsExactly("None is open.");
    }
}
