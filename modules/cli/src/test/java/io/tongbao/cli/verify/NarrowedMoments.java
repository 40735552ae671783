package io.tongbao.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is told of a moment when less is asked for: the same as of all of it, since filters only make it fast. */
final class NarrowedMoments {
    private static final String MEMBERS =
            "(v.region, v.period) in (select m.region, m.period from oracle.members('%1$s', array['%2$s'], array("
                    + "select distinct a.period from stats.growth_as_of('%1$s') a)) m)";

    /**
     * A way to ask for less.
     *
     * @param subjects the table that has the codes that may be asked for
     * @param rows condition that those rows of all meet which are asked for
     */
    private record Filter(String view, String argument, String subjects, String rows) {}

    private static final List<Filter> FILTERS = List.of(
            new Filter("growth", "of_region", "regions", "v.region = '%2$s'"),
            new Filter("growth", "of_regions", "regions", "v.region = '%2$s'"),
            new Filter("growth", "of_group", "groups", MEMBERS),
            new Filter("growth", "of_indicator", "indicators", "v.indicator = '%2$s'"),
            new Filter("rankings", "of_region", "regions", "v.region = '%2$s'"),
            new Filter("rankings", "of_regions", "regions", "v.region = '%2$s'"),
            new Filter("rankings", "of_group", "groups", "v.group_code = '%2$s'"),
            new Filter("rankings", "of_indicator", "indicators", "v.indicator = '%2$s'"),
            new Filter("scores", "of_group", "groups", "v.group_code = '%2$s'"),
            new Filter("target_progress", "of_region", "regions", "v.region = '%2$s'"),
            new Filter("target_progress", "of_regions", "regions", "v.region = '%2$s'"),
            new Filter("target_progress", "of_group", "groups", MEMBERS));

    private final Map<String, Integer> rows = new TreeMap<>();

    /** Finds no difference in what one filter tells of a moment, another one each time. */
    void compare(Connection connection, String history, Instant at, int turn) throws SQLException {
        Filter filter = FILTERS.get(turn % FILTERS.size());
        List<String> subjects =
                ask(connection, "select code from oracle." + filter.subjects + "('" + at + "') order by code");
        if (subjects.isEmpty()) {
            return;
        }
        String subject = subjects.get(turn / FILTERS.size() * 7 % subjects.size());
        String select = "select (to_jsonb(v) - 'known_at')::text from stats." + filter.view + "_as_of('" + at + "'";
        String given = filter.argument.equals("of_regions") ? "{" + subject + "}" : subject;
        List<String> told = ask(connection, select + ", " + filter.argument + " => '" + given + "') v");
        assertThat(told)
                .as("%s: %s as of %s, %s %s", history, filter.view, at, filter.argument, subject)
                .containsExactlyInAnyOrderElementsOf(
                        ask(connection, select + ") v where " + String.format(filter.rows, at, subject)));
        rows.merge(filter.view + " " + filter.argument, told.size(), Integer::sum);
    }

    /** By filter how many rows were compared. */
    Map<String, Integer> rows() {
        return rows;
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }
}
