package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has to hold of a cluster that has settled, whatever happened to it; each difference in words. */
final class Checks {
    private static final Pattern COUNTED = Pattern.compile("(?m)^tongbao_sink_(received|records)(?:\\{\\S*})? (\\S+)$");
    private static final int LOOKS = 40;
    private static final long LOOK_AGAIN_MS = 250;

    private final Cluster cluster;
    private final Ledger ledger;
    private final List<String> differences = new ArrayList<>();

    Checks(Cluster cluster, Ledger ledger) {
        this.cluster = cluster;
        this.ledger = ledger;
    }

    /** What does not hold; empty where all does. */
    List<String> differences() throws SQLException, IOException, InterruptedException {
        differences.addAll(ledger.surprises());
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement()) {
            takenOnce(
                    "report",
                    ledger.reports(),
                    counts(
                            statement,
                            """
                            select concat_ws(' ', region, indicator, to_char(period, 'YYYY-MM'), revision), count(*)
                            from stats.reports where disposition <> 'RETRACTED' group by 1
                            """));
            takenOnce(
                    "progress report",
                    ledger.projects(),
                    counts(
                            statement,
                            """
                            select concat_ws(' ', project, to_char(period, 'YYYY-MM'), revision), count(*)
                            from stats.projects_history where disposition <> 'REJUDGED' group by 1
                            """));
            takenOnce(
                    "target",
                    ledger.targets(),
                    counts(
                            statement,
                            """
                            select concat_ws(' ', region, indicator, year, version), count(*)
                            from stats.targets group by 1
                            """));
            // the sink lands decisions itself: what the checks refuse of them it puts aside too
            refused(counts(statement, "select place, count(distinct place) from stats.rejects group by 1"));
            none(
                    statement,
                    "steps of alerts have a gap or do not follow each other: ",
                    """
                    select alert_id || ' ' || step
                    from (
                        select alert_id, step, previous_state, state,
                               lag(state) over of_alert as before, row_number() over of_alert as number
                        from stats.alert_history
                        window of_alert as (partition by alert_id order by step)) s
                    where step <> number or (number > 1 and previous_state is distinct from before)
                    """);
            none(
                    statement,
                    "figures are not the newest of their vintages: ",
                    """
                    select concat_ws(' ', g.region, g.indicator, g.period)
                    from stats.growth g
                    join stats.growth_history h using (region, indicator, period)
                    group by g.region, g.indicator, g.period, g.generation, g.sequence
                    having max(array[h.generation, h.sequence]) <> array[g.generation, g.sequence]
                    """);
        }
        for (String role : cluster.roles()) {
            if (role.startsWith("sink")) {
                allReceivedHasLanded(role);
            }
        }
        return List.copyOf(differences);
    }

    /** Each that was acknowledged is there once, and nothing else is. */
    private void takenOnce(String what, Set<String> acknowledged, Map<String, Long> landed) {
        acknowledged.stream()
                .filter(each -> landed.getOrDefault(each, 0L) != 1)
                .sorted()
                .forEach(each -> differences.add(what + " " + each + " was acknowledged, and was taken "
                        + landed.getOrDefault(each, 0L) + " times"));
        landed.keySet().stream()
                .filter(each -> !acknowledged.contains(each))
                .forEach(each -> differences.add(what + " " + each + " was never acknowledged, and was taken"));
    }

    /** All poison and nothing else. */
    private void refused(Map<String, Long> places) {
        Set<String> poison = ledger.poison();
        poison.stream()
                .filter(each -> places.getOrDefault(each, 0L) != 1)
                .sorted()
                .forEach(each -> differences.add(
                        "poison at " + each + " was refused " + places.getOrDefault(each, 0L) + " times"));
        places.keySet().stream()
                .filter(each -> !poison.contains(each))
                .forEach(each -> differences.add("what lies at " + each + " was refused, and was good"));
    }

    private static Map<String, Long> counts(Statement statement, String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    private void none(Statement statement, String what, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            if (!found.isEmpty()) {
                differences.add(what + found);
            }
        }
    }

    /** Received = landed + superseded + put aside: of a sink that is quiet the first is as much as all others. */
    private void allReceivedHasLanded(String sink) throws InterruptedException {
        String last = "does not answer";
        for (int look = 0; look < LOOKS; look++) {
            try {
                Map<String, Double> counted = counted(cluster.status(sink) + "/metrics");
                if (counted.containsKey("received") && counted.get("received").equals(counted.get("records"))) {
                    return;
                }
                last = counted.toString();
            } catch (IOException away) {
                last = away.toString();
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
        differences.add(sink + " has not landed what it received: " + last);
    }

    private static Map<String, Double> counted(String metrics) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(metrics)).build(), HttpResponse.BodyHandlers.ofString());
        Map<String, Double> counted = new HashMap<>();
        Matcher found = COUNTED.matcher(answer.body());
        while (found.find()) {
            counted.put(found.group(1), Double.valueOf(found.group(2)));
        }
        return counted;
    }
}
