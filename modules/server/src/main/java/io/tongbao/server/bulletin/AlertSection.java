package io.tongbao.server.bulletin;

import io.tongbao.contracts.AlertStates;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 预警: how many alerts are open, of what kind, and the worst: since when, and whether somebody has taken each up (A2, A3).
 * Letters behind, projects that do not get on and overdue reports are among them.
 *
 * @param command that prints all of them
 */
record AlertSection(Phrases phrases, Table alerts, String command) {
    /** How many are told; a reader of more would not read on. */
    private static final int MOST = 20;

    List<Block> blocks() {
        List<Fields> rows = Fields.of(alerts);
        if (rows.isEmpty()) {
            return List.of(new Paragraph(phrases.of("无未了结预警。", "None is open.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(phrases.of(
                "未了结" + rows.size() + "条：" + kinds(rows) + "。", rows.size() + " open: " + kinds(rows) + ".")));
        blocks.add(new Items(rows.stream()
                .limit(MOST)
                .map(row -> new Item(head(row), row.text(phrases.of("text_zh", "text_en"))))
                .toList()));
        int more = rows.size() - MOST;
        if (more > 0) {
            blocks.add(new Paragraph(phrases.of("另有" + more + "条，见 " + command, more + " more, see " + command)));
        }
        return blocks;
    }

    private String kinds(List<Fields> rows) {
        List<String> told = new ArrayList<>();
        for (AlertKind kind : AlertKind.values()) {
            long count = rows.stream()
                    .filter(each -> each.text("kind").equals(kind.name()))
                    .count();
            if (count > 0) {
                told.add(phrases.of(kind.zh() + count + "条", kind.en() + " " + count));
            }
        }
        return String.join(phrases.of("、", ", "), told);
    }

    private String head(Fields row) {
        return phrases.of("【" + level(row) + "】", "[" + level(row) + "] ")
                + phrases.name(row, "region")
                + phrases.of(" · ", ", ")
                + phrases.name(row, "subject")
                + phrases.of("：", ": ")
                + kind(row)
                + since(row)
                + phrases.of("，", ", ")
                + takenUp(row);
    }

    private String level(Fields row) {
        String code = row.text("level");
        return Arrays.stream(AlertLevel.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .map(each -> phrases.of(each.zh(), each.en()))
                .orElse(code);
    }

    private String kind(Fields row) {
        String code = row.text("kind");
        return AlertKind.of(code).map(each -> phrases.of(each.zh(), each.en())).orElse(code);
    }

    private String since(Fields row) {
        if (!row.has("since_period")) {
            return "";
        }
        return phrases.of("，自" + row.period("since_period") + "起", ", since " + row.period("since_period"));
    }

    private String takenUp(Fields row) {
        String by = row.text("taken_up_by");
        if (!by.isEmpty()) {
            return phrases.of(by + "已签收", "taken up by " + by);
        }
        return row.text("state").equals(AlertStates.ESCALATED)
                ? phrases.of("已升级，未签收", "escalated, not taken up")
                : phrases.of("未签收", "not taken up");
    }
}
