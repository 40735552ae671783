package io.tongbao.server.page.alerts;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertState;
import io.tongbao.store.query.Fields;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * An alert as it stands, in words.
 *
 * @param id of the alert
 * @param open whether it still asks for something to be done
 * @param level shape and word, as in ■ 红
 * @param colour class of the style sheet
 * @param region code
 * @param subject name of the indicator, project or scheme
 * @param indicator code; empty where it is about none
 * @param period as addresses have it: the period whose figures it tells
 * @param state in words, with who has taken it up
 * @param since the period it began with
 * @param text what it says
 */
public record AlertLine(
        String id,
        boolean open,
        String level,
        String colour,
        String region,
        String name,
        String subject,
        String indicator,
        String kind,
        String period,
        String state,
        String since,
        String text) {

    /**
     * An alert in a language. Its text stays as it was when it was raised; what it is about is called as the page calls it elsewhere.
     *
     * @param row of {@code stats.alerts}
     * @param indicators their names by code
     */
    public static AlertLine of(Fields row, Map<String, String> indicators, Language language) {
        AlertLevel level = AlertLevel.valueOf(row.text("level"));
        LocalDate since = row.day("since_period");
        LocalDate period = row.day("period");
        return new AlertLine(
                row.text("alert_id"),
                row.isTrue("open"),
                shape(level) + " " + language.of(level.zh(), level.en()),
                level.name().toLowerCase(Locale.ROOT),
                row.text("region"),
                row.text(language.of("region_zh", "region_en"), language.of("region_en", "region_zh"), "region"),
                indicators.getOrDefault(
                        row.text("indicator"),
                        row.text(
                                language.of("subject_zh", "subject_en"),
                                language.of("subject_en", "subject_zh"),
                                "subject")),
                row.text("indicator"),
                AlertKind.of(row.text("kind"))
                        .map(each -> language.of(each.zh(), each.en()))
                        .orElse(row.text("kind")),
                period == null ? "" : Period.of(period).toString(),
                state(row, language),
                since == null ? "" : Period.of(since).toString(),
                row.text(language.of("text_zh", "text_en")));
    }

    private static String state(Fields row, Language language) {
        AlertState state = AlertState.valueOf(row.text("state"));
        String by = row.text("taken_up_by");
        String words = language.of(state.zh(), state.en());
        return by.isEmpty() ? words : words + language.of("（" + by + "）", " (" + by + ")");
    }

    private static String shape(AlertLevel level) {
        return switch (level) {
            case RED -> "■";
            case YELLOW -> "▲";
            case BLUE -> "◆";
        };
    }
}
