package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.publisher.files.FileKind;
import java.util.Map;
import java.util.Set;

/** What a step can send, by its name in lower case: a new kind is a line here. */
enum Input {
    REGIONS(new FileRows(
            FileKind.REGIONS, Set.of("code", "kind", "predecessors"), Map.of("name_zh", "单位", "kind", "TOWN"))),
    MEMBERSHIPS(new FileRows(FileKind.MEMBERSHIPS, Set.of("hierarchy", "region", "parent"), Map.of())),
    INDICATORS(new FileRows(
            FileKind.INDICATORS,
            Set.of("code", "rollup_hierarchy", "numerator", "denominator", "part_of"),
            Map.of("name_zh", "指标", "unit", "万元", "kind", "FLOW", "scheme", "M12"))),
    GROUPS(new FileRows(
            FileKind.GROUPS,
            Set.of("group", "ancestor", "hierarchy", "member_kind", "members"),
            Map.of("name_zh", "分组"))),
    SCHEMES(new FileRows(FileKind.SCHEMES, Set.of("scheme", "indicator"), Map.of("measure", "CUMULATIVE_VALUE"))),
    LIGHT_RULES(new FileRows(FileKind.LIGHT_RULES, Set.of("rule"), Map.of())),
    RANKINGS(new FileRows(FileKind.RANKINGS, Set.of("ranking", "group", "indicator", "scheme"), Map.of())),
    ALERT_RULES(new FileRows(FileKind.ALERT_RULES, Set.of("rule", "indicator", "ranking", "group"), Map.of())),
    TARGETS(new FileRows(
            FileKind.TARGETS, Set.of("region", "indicator", "ranking", "light_rule"), Map.of("year", "2023"))),
    REPORTS(reports()),
    PROJECTS(new FileRows(FileKind.PROJECTS, Set.of("region"), Map.of("stage", "SIGNED"))),
    DECISIONS(new DecisionRows()),
    OVERRIDES(new OverrideRows(reports()));

    /** Turns the rows of a step into events. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param prefix to put before codes
         * @throws IllegalArgumentException that says what is wrong with a row
         */
        GoldenCase.Events read(String prefix, JsonNode rows);
    }

    private final Reader reader;

    Input(Reader reader) {
        this.reader = reader;
    }

    private static FileRows reports() {
        return new FileRows(FileKind.REPORTS, Set.of("region", "indicator"), Map.of());
    }

    GoldenCase.Events read(String prefix, JsonNode rows) {
        return reader.read(prefix, rows);
    }
}
