package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ProjectIds;
import io.tongbao.publisher.ReportIds;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explanations that come beside a file: 上报说明 of a report, 更正说明 of a project.
 *
 * @param byPlace the place of a row as the receipt names it, and the text
 */
record Explanations(Map<String, String> byPlace) {
    static final Explanations NONE = new Explanations(Map.of());

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 2_000;

    Explanations {
        byPlace = Map.copyOf(byPlace);
    }

    /**
     * Reads a JSON object; blank texts are none.
     *
     * @throws GateException 400 where it is something else
     */
    static Explanations of(byte[] json) {
        Map<String, String> texts = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
                String place = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING
                        || parser.getText().length() > LONGEST) {
                    throw bad(null);
                }
                if (!parser.getText().isBlank()) {
                    texts.put(place, parser.getText().strip());
                }
            }
            if (!isObject || parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw bad(null);
            }
        } catch (IOException e) {
            throw bad(e);
        }
        return new Explanations(texts);
    }

    /** The same texts for the same rows give the same; nothing where there are none. */
    String identity() {
        return new TreeMap<>(byPlace)
                .entrySet().stream()
                        .map(each -> each.getKey().length() + ":" + each.getKey()
                                + each.getValue().length() + ":" + each.getValue())
                        .collect(Collectors.joining());
    }

    /**
     * The rows, explained where the file does not explain them itself.
     *
     * @throws GateException 422 naming places that are no rows
     */
    List<Line> in(List<Line> lines) {
        TreeSet<String> unknown = new TreeSet<>(byPlace.keySet());
        lines.forEach(each -> unknown.remove(each.place()));
        if (!unknown.isEmpty()) {
            throw new GateException(
                    422,
                    "explanations name '" + unknown.first() + "', which is no row of the file; its first is '"
                            + lines.get(0).place() + "'",
                    "说明所指“" + unknown.first() + "”不是文件中的行；首行为“" + lines.get(0).place() + "”");
        }
        return byPlace.isEmpty() ? lines : lines.stream().map(this::explained).toList();
    }

    private Line explained(Line line) {
        String text = byPlace.get(line.place());
        Outgoing row = line.row();
        if (text == null || row == null) {
            return line;
        }
        if (row.value() instanceof EconomicReport report && isBlank(report.getExplanation())) {
            EconomicReport.Builder explained = EconomicReport.newBuilder(report).setExplanation(text);
            return line.with(Outgoing.report(withId(explained.build())));
        }
        if (row.value() instanceof ProjectReport report && isBlank(report.getNote())) {
            ProjectReport.Builder explained = ProjectReport.newBuilder(report).setNote(text);
            return line.with(Outgoing.project(withId(explained.build())));
        }
        return line;
    }

    /** An id with a revision is made of what the report says; any other one names the row. */
    private static EconomicReport withId(EconomicReport report) {
        if (!isBlank(report.getRevision())) {
            report.setId(ReportIds.of(report, "", 0));
        }
        return report;
    }

    private static ProjectReport withId(ProjectReport report) {
        if (!isBlank(report.getRevision())) {
            report.setId(ProjectIds.of(report, "", 0));
        }
        return report;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static GateException bad(@Nullable IOException cause) {
        GateException e = new GateException(
                400,
                "explanations must be one JSON object from a row's place, as the receipt names it, to text of at most "
                        + LONGEST + " characters",
                "explanations应为一个JSON对象：回执所列的行位置对应说明文字，每条不超过" + LONGEST + "字");
        if (cause != null) {
            e.initCause(cause);
        }
        return e;
    }
}
