package io.tongbao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A receipt of the gateway, in Chinese and English: what is wrong by cell, and how far the rest is. */
final class GatewayReceiptText {
    private static final String PUBLISHED = "PUBLISHED";

    private GatewayReceiptText() {}

    /** Says that the same was handed in before, where it was: an answer tells it, a receipt that is looked at again does not. */
    static void before(String file, JsonNode answer, PrintWriter out) {
        JsonNode before = answer.path("received_before");
        if (before.isObject()) {
            out.println(file + ": " + before.path("message_en").asText());
            out.println(file + "：" + before.path("message_zh").asText());
        }
    }

    /** Prints it; the status is 0 where all of it was taken and is visible, or, of a rehearsal, would be taken. */
    static int print(JsonNode receipt, boolean rehearsed, PrintWriter out) {
        String file = receipt.path("file").asText("");
        for (JsonNode note : receipt.path("notes")) {
            out.println(file + ": " + note.path("message_en").asText());
            out.println(file + "：" + note.path("message_zh").asText());
        }
        for (JsonNode row : receipt.path("rows")) {
            for (JsonNode problem : row.path("problems")) {
                print(row.path("place").asText(), problem, out);
            }
        }
        String state = receipt.path("state").asText();
        List<String> counts = new ArrayList<>();
        receipt.path("counts").properties().forEach(each -> counts.add(each.getValue() + " " + each.getKey()));
        out.println("receipt 回执 " + receipt.path("receipt").asText() + ": " + state + " (" + String.join(", ", counts)
                + ")" + (rehearsed ? "; nothing was sent / 未发送" : ""));
        if (state.equals("NEEDS_EXPLANATION")) {
            out.println(
                    "nothing was taken: explain each place with --explain 'PLACE=TEXT', or in the file's column 上报说明"
                            + " / 未接收：请用--explain或“上报说明”列逐行说明");
        }
        boolean isOver = receipt.path("final").asBoolean();
        if (!rehearsed && !isOver) {
            out.println("it is safe in Kafka and not visible yet; the same command again looks at it again"
                    + " / 已安全存入，尚未显示；重复同一命令可再次查看");
        }
        boolean allGood = receipt.path("counts").path("REJECTED").asInt() == 0;
        if (!rehearsed && !isOver) {
            return UnreachableException.STATUS;
        }
        return state.equals(rehearsed ? PUBLISHED : "VISIBLE") && allGood ? 0 : 1;
    }

    private static void print(String place, JsonNode problem, PrintWriter out) {
        String check = problem.path("check").asText();
        String named = check.equals("FORMAT") ? "" : check + ": ";
        String namedZh = check.equals("FORMAT") ? "" : "（" + check + "）";
        // what cannot be read names its cell itself
        String cell = check.equals("FORMAT") ? "" : problem.path("cell").asText("");
        String where = cell.isEmpty() ? place : place.substring(0, place.lastIndexOf(", ") + 2) + cell;
        out.println(where + ": " + named + problem.path("message_en").asText());
        out.println(where + "：" + namedZh + problem.path("message_zh").asText());
    }
}
