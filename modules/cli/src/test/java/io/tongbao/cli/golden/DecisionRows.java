package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.Decision;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertKind;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What somebody in charge decides: locks, unlocks, retractions, what is done about alerts. */
final class DecisionRows implements Input.Reader {
    /** Who decides in all cases, and why. */
    static final Decisions WANG = new Decisions("Wang", "as decided", Clock.systemUTC());

    private static final Set<String> LOCK = Set.of("kind", "indicator", "period");
    private static final Set<String> RETRACTION = Set.of("kind", "region", "indicator", "period");
    private static final Set<String> ALERT = Set.of("kind", "region", "alert_kind", "rule", "subject", "year");
    private static final String DOCUMENT = "document";
    private static final String DATA_CLASS = "data_class";

    @Override
    public GoldenCase.Events read(String prefix, JsonNode rows) {
        List<Decision> decisions = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> decision(prefix, row))
                .toList();
        return (submission, digest) ->
                decisions.stream().map(Outgoing::decision).toList();
    }

    private static Decision decision(String prefix, JsonNode row) {
        String kind = row.path("kind").asText();
        return switch (kind) {
            case "LOCK", "UNLOCK" -> {
                // a lock of all indicators would be one of the other cases too
                require(row, CaseFile.names(row), LOCK);
                Period period = Period.of(row.get("period").asText());
                String indicator = prefix + row.get("indicator").asText();
                yield kind.equals("LOCK") ? WANG.lock(period, indicator) : WANG.unlock(period, indicator);
            }
            case "RETRACT" -> {
                Set<String> members = new HashSet<>(CaseFile.names(row));
                members.remove(DATA_CLASS);
                require(row, members, RETRACTION);
                yield WANG.retract(
                        prefix + row.get("region").asText(),
                        prefix + row.get("indicator").asText(),
                        Period.of(row.get("period").asText()),
                        row.has(DATA_CLASS)
                                ? DataClass.valueOf(row.get(DATA_CLASS).asText())
                                : null);
            }
            case "ACKNOWLEDGE" -> {
                require(row, CaseFile.names(row), ALERT);
                yield WANG.acknowledge(alert(prefix, row));
            }
            case "EXEMPT" -> {
                Set<String> members = new HashSet<>(CaseFile.names(row));
                members.remove(DOCUMENT);
                require(row, members, ALERT);
                yield WANG.exempt(alert(prefix, row), row.path(DOCUMENT).asText());
            }
            default ->
                throw new IllegalArgumentException(
                        "decision " + row + ": right are the kinds LOCK, UNLOCK, RETRACT, ACKNOWLEDGE and EXEMPT");
        };
    }

    /** An alert of a kind that has one a year. */
    private static AlertKey alert(String prefix, JsonNode row) {
        return new AlertKey(
                prefix + row.get("region").asText(),
                AlertKind.valueOf(row.get("alert_kind").asText()),
                prefix + row.get("rule").asText(),
                prefix + row.get("subject").asText(),
                row.get("year").asInt(),
                null);
    }

    private static void require(JsonNode row, Set<String> members, Set<String> right) {
        CaseFile.require(members.equals(right), "decision " + row + ": needs exactly " + right);
    }
}
