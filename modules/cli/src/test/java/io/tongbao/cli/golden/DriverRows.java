package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events as the rows that the sink and the views make of them. */
final class DriverRows {
    private DriverRows() {}

    /** Rows of the case whose codes have the prefix; {@code asOf} null for now. */
    static List<ObjectNode> of(
            Result result, Function<Topic, List<SpecificRecord>> events, String prefix, @Nullable Instant asOf) {
        Stream<ObjectNode> rows =
                switch (result) {
                    case GROWTH -> figures(events, asOf);
                    case GROWTH_HISTORY ->
                        all(events, Topics.GROWTH, GrowthFigure.class).map(DriverRows::row);
                    case RANKINGS -> places(events, asOf);
                    case SCORES -> places(events, asOf).flatMap(DriverRows::items);
                    case TARGET_PROGRESS -> progress(events, asOf);
                    case ALERTS -> alerts(events, asOf);
                    case ALERT_HISTORY -> steps(events, null).map(DriverRows::row);
                    case REPORTS ->
                        all(events, Topics.ACCEPTED, AcceptedReport.class).map(DriverRows::row);
                    case PROJECTS_HISTORY ->
                        all(events, Topics.ACCEPTED_PROJECTS, AcceptedProject.class)
                                .map(DriverRows::columns);
                    case WARNINGS ->
                        all(events, Topics.ACCEPTED, AcceptedReport.class).flatMap(each -> findings(each, events));
                    case REJECTS -> all(events, Topics.REJECTS, Rejected.class).map(DriverRows::row);
                    case GROWTH_RESIDUALS, BULLETIN ->
                        throw new IllegalArgumentException(result.view() + " comes about in the database");
                };
        return rows.filter(row -> row.path("region").asText().startsWith(prefix))
                .map(row -> Rows.of(row.toString(), prefix))
                .toList();
    }

    private static Stream<ObjectNode> figures(Function<Topic, List<SpecificRecord>> events, @Nullable Instant asOf) {
        Map<List<Object>, GrowthFigure> newest = new LinkedHashMap<>();
        all(events, Topics.GROWTH, GrowthFigure.class)
                .filter(each -> asOf == null || !each.getKnownAt().isAfter(asOf))
                .forEach(each -> newest.put(List.of(each.getRegion(), each.getIndicator(), each.getPeriod()), each));
        return newest.values().stream().filter(GrowthFigure::getPresent).map(DriverRows::row);
    }

    private static Stream<ObjectNode> progress(Function<Topic, List<SpecificRecord>> events, @Nullable Instant asOf) {
        Map<List<Object>, TargetProgress> newest = new LinkedHashMap<>();
        all(events, Topics.TARGET_PROGRESS, TargetProgress.class)
                .filter(each -> asOf == null || !each.getKnownAt().isAfter(asOf))
                .forEach(each -> newest.put(
                        List.of(each.getRegion(), each.getIndicator(), each.getKind(), each.getPeriod()), each));
        return newest.values().stream().filter(TargetProgress::getPresent).map(each -> {
            ObjectNode row = columns(each);
            row.set("ahead_pp", row.remove("ahead"));
            return row;
        });
    }

    private static Stream<ObjectNode> alerts(Function<Topic, List<SpecificRecord>> events, @Nullable Instant asOf) {
        Map<String, AlertStep> last = new LinkedHashMap<>();
        steps(events, asOf).forEach(each -> last.put(each.getAlertId(), each));
        return last.values().stream().map(DriverRows::row);
    }

    private static Stream<AlertStep> steps(Function<Topic, List<SpecificRecord>> events, @Nullable Instant asOf) {
        return all(events, Topics.ALERTS, AlertStep.class)
                .filter(each -> asOf == null || !each.getKnownAt().isAfter(asOf))
                .sorted(Comparator.comparing(AlertStep::getAlertId).thenComparing(AlertStep::getStep));
    }

    private static ObjectNode row(AlertStep step) {
        BigDecimal pace = step.getPace();
        return columns(step)
                .put("open", AlertStates.isOpen(step.getState()))
                .put("pace", pace == null ? null : pace.movePointRight(2));
    }

    private static Stream<ObjectNode> places(Function<Topic, List<SpecificRecord>> events, @Nullable Instant asOf) {
        Map<List<Object>, List<RankingChunk>> newest = new LinkedHashMap<>();
        all(events, Topics.RANKINGS, RankingChunk.class)
                .filter(each -> asOf == null || !each.getKnownAt().isAfter(asOf))
                .forEach(each -> newest.compute(List.of(each.getRanking(), each.getPeriod()), (key, chunks) -> {
                    List<RankingChunk> snapshot = each.getChunk() == 0 || chunks == null ? new ArrayList<>() : chunks;
                    snapshot.add(each);
                    return snapshot;
                }));
        return newest.values().stream().flatMap(List::stream).flatMap(DriverRows::rows);
    }

    private static Stream<ObjectNode> rows(RankingChunk chunk) {
        return chunk.getRows().stream().map(place -> {
            ObjectNode row = columns(chunk);
            row.remove("rows");
            row.set("group_code", row.remove("group"));
            return row.setAll(row(place));
        });
    }

    /** What each item gave, beside its member's place. */
    private static Stream<ObjectNode> items(ObjectNode place) {
        Stream<JsonNode> items = StreamSupport.stream(place.path("items").spliterator(), false);
        return items.map(item -> place.deepCopy()
                .<ObjectNode>set("total", place.get("figure"))
                .<ObjectNode>set("item", item.get("item"))
                .<ObjectNode>set("item_period", item.get("period"))
                .<ObjectNode>set("figure", item.get("figure"))
                .<ObjectNode>set("item_score", item.get("score"))
                .<ObjectNode>set("weight", item.get("weight"))
                .set("reason_missing", item.get("reason")));
    }

    private static ObjectNode row(RankingRow place) {
        return columns(place);
    }

    private static ObjectNode row(GrowthFigure figure) {
        boolean both = figure.getCumulativeGrowth() != null && figure.getGrowthComputed() != null;
        ObjectNode row = columns(figure);
        classShown(row, "month_class", "month_value");
        classShown(row, "month_growth_class", "month_growth");
        classShown(row, "cumulative_class", "cumulative_value");
        classShown(row, "growth_class", "cumulative_growth");
        classSupplied(row, "two_year_class", "two_year_growth", "two_year_source");
        classSupplied(row, "contribution_class", "contribution", "contribution_source");
        classSupplied(row, "pull_class", "pull", "contribution_source");
        return row.put(
                "growth_change_pp", both ? figure.getCumulativeGrowth().subtract(figure.getGrowthComputed()) : null);
    }

    /** As the view does: a class that the event leaves out is the headline's. */
    private static void classShown(ObjectNode row, String field, String number) {
        JsonNode named = row.path(number).isNull() || row.path(field).asText().equals("ROLLED_UP")
                ? row.nullNode()
                : row.path(field).isNull() ? row.path("data_class") : row.path(field);
        row.set(field, named);
    }

    /** The same of a number that has a class only where it was supplied. */
    private static void classSupplied(ObjectNode row, String field, String number, String source) {
        if (row.path(source).asText().equals("SUPPLIED")) {
            classShown(row, field, number);
        }
    }

    private static ObjectNode row(AcceptedReport report) {
        ObjectNode row = columns(report);
        row.set("unit_sent", row.remove("unit"));
        return row;
    }

    /** What the checks found in a report, each beside the report. */
    private static Stream<ObjectNode> findings(AcceptedReport report, Function<Topic, List<SpecificRecord>> events) {
        boolean isExplained = report.getExplanation() != null
                || all(events, Topics.ACCEPTED, AcceptedReport.class).anyMatch(each -> explains(each, report));
        return report.getFindings().stream()
                .sorted(Comparator.comparing(Finding::getCheck).thenComparing(Finding::getField))
                .map(finding -> {
                    ObjectNode row = columns(report);
                    row.setAll(columns(finding));
                    row.set("check_code", row.remove("check"));
                    return row.put("explained", finding.getSeverity().equals("WARN") ? isExplained : null);
                });
    }

    /** Whether a report changes nothing of another, but explains it. */
    private static boolean explains(AcceptedReport later, AcceptedReport report) {
        return later.getDisposition().equals("UNCHANGED")
                && later.getExplanation() != null
                && later.getRegion().equals(report.getRegion())
                && later.getIndicator().equals(report.getIndicator())
                && later.getPeriod().equals(report.getPeriod())
                && later.getDataClass().equals(report.getDataClass())
                && later.getRevision() == report.getRevision()
                && Objects.equals(later.getCumulativeValue(), report.getCumulativeValue());
    }

    private static ObjectNode row(Rejected rejected) {
        ObjectNode row = columns(rejected);
        Reason first = rejected.getReasons().get(0);
        row.setAll(columns(first));
        row.set("check_code", row.remove("check"));
        return row;
    }

    private static <T> Stream<T> all(Function<Topic, List<SpecificRecord>> events, Topic topic, Class<T> type) {
        return events.apply(topic).stream().map(type::cast);
    }

    private static ObjectNode columns(SpecificRecord record) {
        ObjectNode columns = Json.object();
        record.getSchema().getFields().forEach(field -> columns.set(field.name(), cell(record.get(field.pos()))));
        return columns;
    }

    private static JsonNode cell(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value == null) {
            return nodes.nullNode();
        } else if (value instanceof BigDecimal number) {
            return nodes.numberNode(number);
        } else if (value instanceof Long || value instanceof Integer) {
            return nodes.numberNode(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        } else if (value instanceof SpecificRecord record) {
            return columns(record);
        } else if (value instanceof Collection<?> list) {
            return nodes.arrayNode().addAll(list.stream().map(DriverRows::cell).toList());
        }
        return nodes.textNode(value.toString());
    }
}
