package io.tongbao.cli;

import io.tongbao.contracts.AlertStates;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bulletin says of open alerts: the worst first, since when, and whether somebody has taken each up (A2, A3). */
final class AlertsText {
    /** How many are told; a reader of more would not read on. */
    private static final int MOST = 20;

    private final Language language;
    private final Table rows;
    private final String command;

    /** @param command that prints all of them */
    AlertsText(Language language, Table rows, String command) {
        this.language = language;
        this.rows = rows;
        this.command = command;
    }

    /** The section, with a blank line before it; of no alerts it says so. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        int count = rows.rows().size();
        if (count == 0) {
            lines.add(language.of("预警  无未了结预警", "Alerts, none open"));
            return lines;
        }
        lines.add(language.of("预警  未了结" + count + "条", "Alerts, open " + count));
        for (int row = 0; row < Math.min(count, MOST); row++) {
            lines.add(row + 1 + ". " + head(row));
            lines.add("   " + text(row, language.of("text_zh", "text_en")));
        }
        if (count > MOST) {
            int more = count - MOST;
            lines.add(language.of("另有" + more + "条，见 " + command, more + " more, see " + command));
        }
        return lines;
    }

    private String head(int row) {
        String region = named(row, "region");
        String subject = named(row, "subject");
        return language.of("【" + level(row) + "】", "[" + level(row) + "] ")
                + region
                + language.of(" · ", ", ")
                + subject
                + language.of("：", ": ")
                + kind(row)
                + since(row)
                + language.of("，", ", ")
                + takenUp(row);
    }

    private String level(int row) {
        String code = text(row, "level");
        return Arrays.stream(AlertLevel.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .map(each -> language.of(each.zh(), each.en()))
                .orElse(code);
    }

    private String kind(int row) {
        String code = text(row, "kind");
        return AlertKind.of(code).map(each -> language.of(each.zh(), each.en())).orElse(code);
    }

    private String since(int row) {
        return rows.value(row, "since_period") instanceof LocalDate day
                ? language.of("，自" + Period.of(day) + "起", ", since " + Period.of(day))
                : "";
    }

    private String takenUp(int row) {
        String by = text(row, "taken_up_by");
        if (!by.isEmpty()) {
            return language.of(by + "已签收", "taken up by " + by);
        }
        return text(row, "state").equals(AlertStates.ESCALATED)
                ? language.of("已升级，未签收", "escalated, not taken up")
                : language.of("未签收", "not taken up");
    }

    private String named(int row, String what) {
        String name = text(row, what + language.of("_zh", "_en"));
        return name.isEmpty() ? text(row, what) : name;
    }

    private String text(int row, String column) {
        @Nullable Object value = rows.value(row, column);
        return value == null ? "" : value.toString();
    }
}
