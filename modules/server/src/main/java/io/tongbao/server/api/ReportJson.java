package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.store.explain.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Accepted reports as JSON, by the column names of {@code stats.reports}; each with those that it replaced. */
record ReportJson(ExplanationJson form) {
    void write(JsonGenerator json, String name, List<Report> reports) throws IOException {
        json.writeArrayFieldStart(name);
        for (Report each : reports) {
            write(json, each);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", report.id());
        json.writeStringField("region", report.region());
        json.writeStringField("indicator", report.indicator());
        json.writeStringField("period", report.period().toString());
        json.writeNumberField("revision", report.revision());
        json.writeStringField("data_class", report.dataClass());
        json.writeStringField("status", report.status());
        json.writeStringField("disposition", report.disposition());
        json.writeBooleanField("standing", report.standing());
        json.writeObjectFieldStart("numbers");
        for (Map.Entry<String, BigDecimal> each : report.numbers().entrySet()) {
            json.writeFieldName(each.getKey());
            form.number(json, each.getValue());
        }
        json.writeEndObject();
        json.writeStringField("unit_sent", report.unitSent());
        json.writeStringField("reported_by", report.reportedBy());
        json.writeStringField("reported_at", report.reportedAt());
        json.writeStringField("note", report.note());
        json.writeStringField("explanation", report.explanation());
        json.writeStringField("decided_by", report.decidedBy());
        json.writeStringField("decision_reason", report.decisionReason());
        json.writeStringField("source_topic", report.source().topic());
        json.writeNumberField("source_partition", report.source().partition());
        json.writeNumberField("source_offset", report.source().offset());
        json.writeStringField("known_at", report.knownAt().toString());
        write(json, "replaced", report.replaced());
        json.writeEndObject();
    }
}
