package io.tongbao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.Reason;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.FileNote;
import java.util.List;

/** What {@code publish --json} prints: one object, for programs. */
final class PublishSummary {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode all = JSON.createObjectNode();
    private final ArrayNode cells;
    private final ArrayNode notes;
    private final ArrayNode results;

    PublishSummary(List<String> files, boolean dryRun) {
        files.forEach(all.putArray("files")::add);
        all.put("dry_run", dryRun).put("rows", 0);
        cells = all.putArray("bad_cells");
        notes = all.putArray("notes");
        results = all.putArray("results");
    }

    /** What was found in files, and what is not read of them. */
    void add(Batch batch) {
        all.put("rows", all.get("rows").longValue() + batch.rows()).put("not_sent", batch.notSent());
        for (FileNote each : batch.notes()) {
            notes.addObject()
                    .put("file", each.file())
                    .put("kind", each.kind().name())
                    .put("place", each.place())
                    .put("message_en", each.en())
                    .put("message_zh", each.zh());
        }
        for (CellProblem each : batch.problems()) {
            cells.addObject()
                    .put("file", each.file())
                    .put("sheet", each.sheet().isNamed() ? each.sheet().name() : null)
                    .put("row", each.row())
                    .put("field", each.field())
                    .put("column", each.column())
                    .put("value", each.value())
                    .put("message_en", each.en())
                    .put("message_zh", each.zh());
        }
    }

    /** What became of rows that went to Kafka. */
    void add(List<Receipt> receipts) {
        for (Receipt each : receipts) {
            ObjectNode row = results.addObject()
                    .put("place", each.sent().origin())
                    .put("state", each.verdict().name())
                    .put("topic", each.sent().place().topic())
                    .put("partition", each.sent().place().partition())
                    .put("offset", each.sent().place().offset())
                    .put("disposition", each.disposition())
                    .put("revision", each.revision());
            ArrayNode problems = row.putArray("problems");
            for (Reason reason : each.reasons()) {
                problem(
                        problems,
                        reason.getCheck(),
                        reason.getSeverity(),
                        reason.getMessageEn(),
                        reason.getMessageZh());
            }
            for (Finding finding : each.findings()) {
                problem(
                        problems,
                        finding.getCheck(),
                        finding.getSeverity(),
                        finding.getMessageEn(),
                        finding.getMessageZh());
            }
        }
    }

    /** A receipt of the gateway, with its rows. */
    void add(JsonNode receipt) {
        all.put("rows", all.get("rows").longValue() + receipt.path("rows").size());
        results.add(receipt);
    }

    /** Why it came to nothing. */
    void failed(Exception e) {
        all.put("error", String.valueOf(e.getMessage()));
    }

    /** On one line. */
    String text(int status) {
        return all.put("status", status).toString();
    }

    private static void problem(ArrayNode problems, String check, String severity, String en, String zh) {
        problems.addObject()
                .put("check", check)
                .put("severity", severity)
                .put("message_en", en)
                .put("message_zh", zh);
    }
}
