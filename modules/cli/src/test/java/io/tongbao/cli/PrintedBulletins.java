package io.tongbao.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The bulletins of a golden case, as {@code tongbao bulletin} prints them: a row for each of them. */
record PrintedBulletins(RunningSystem system) {
    /** Of every group of the case and every period with a ranking, in both languages. */
    List<ObjectNode> of(String prefix) {
        Database database = system.pipeline().database();
        List<ObjectNode> rows = new ArrayList<>();
        Set<Object> groups =
                new LinkedHashSet<>(new RankingQuery(database).index().values("group_code"));
        for (Object each : groups) {
            String group = String.valueOf(each);
            if (group.startsWith(prefix)) {
                Table places = new RankingQuery(database).current(Filter.ALL.withGroup(group));
                for (Object day : new LinkedHashSet<>(places.values("period"))) {
                    for (Language language : Language.values()) {
                        rows.add(row(prefix, group, String.valueOf(day).substring(0, 7), language));
                    }
                }
            }
        }
        return rows;
    }

    private ObjectNode row(String prefix, String group, String period, Language language) {
        RunningSystem.Answer printed =
                system.type("bulletin", "--group", group, "--period", period, "--lang", language.name());
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("group", group.substring(prefix.length()))
                .put("period", period)
                .put("language", language.name());
        ArrayNode lines = row.putArray("lines");
        printed.text()
                .lines()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                // a vintage is of the run, not of the case
                .map(line -> line.replaceAll("(数据版本|known )\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "$1…"))
                .filter(line -> !line.matches("[═─ ]*"))
                .forEach(lines::add);
        return row;
    }
}
