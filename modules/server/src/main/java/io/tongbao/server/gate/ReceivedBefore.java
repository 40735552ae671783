package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * That the same was handed in before, so that it is not taken twice, and what to do where that is not what was meant.
 *
 * @param at when it was received
 * @param isAgain whether its rows that were refused are judged anew
 * @param superseded places of rows in whose place other figures stand by now
 * @param refused places of rows that were refused, and are not judged anew
 */
record ReceivedBefore(Instant at, boolean isAgain, List<String> superseded, List<String> refused) {
    private static final int MOST_ROWS = 10;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    ReceivedBefore {
        superseded = List.copyOf(superseded);
        refused = List.copyOf(refused);
    }

    /**
     * Of the receipt that it has.
     *
     * @param isAgain whether the rows that were refused are judged anew
     */
    static ReceivedBefore of(Receipt before, boolean isAgain) {
        List<ReceiptRow> rows = before.rows();
        return new ReceivedBefore(
                before.receivedAt(),
                isAgain,
                rows.stream()
                        .filter(ReceiptRow::replaced)
                        .map(ReceiptRow::place)
                        .toList(),
                rows.stream()
                        .filter(each -> !isAgain && !each.isTaken())
                        .map(ReceiptRow::place)
                        .toList());
    }

    private String en() {
        StringBuilder text = new StringBuilder("the same was received before, on "
                + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at.atZone(SHANGHAI))
                + " (Beijing time), and is not taken twice");
        if (isAgain) {
            text.append("; the rows that were not taken then are judged anew");
        }
        if (!superseded.isEmpty()) {
            text.append("; by now other figures stand in place of ").append(shown(superseded, true));
            text.append(
                    ": to have these stand again, send them as a correction, with a note 更正说明 or the next revision");
        }
        if (!refused.isEmpty()) {
            text.append("; not taken: ").append(shown(refused, true));
            text.append(": correct them; where only what they failed by was mended, send the same without"
                    + " Idempotency-Key, and they are judged anew");
        }
        return text.toString();
    }

    private String zh() {
        StringBuilder text = new StringBuilder("同一内容已于"
                + DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT).format(at.atZone(SHANGHAI))
                + "接收过，不重复接收");
        if (isAgain) {
            text.append("；当时未接收的行重新检查");
        }
        if (!superseded.isEmpty()) {
            text.append("；以下行的数据已被后来的报送取代：").append(shown(superseded, false));
            text.append("；如要恢复，请填写“更正说明”或下一“版次”，作为更正重新报送");
        }
        if (!refused.isEmpty()) {
            text.append("；以下行未接收：").append(shown(refused, false));
            text.append("；请更正；若原因已消除，请不带Idempotency-Key重发同一内容，将重新检查");
        }
        return text.toString();
    }

    private static String shown(List<String> places, boolean english) {
        String first = places.stream().limit(MOST_ROWS).collect(Collectors.joining(english ? "; " : "；"));
        return places.size() <= MOST_ROWS
                ? first
                : first + (english ? " and " + (places.size() - MOST_ROWS) + " more" : "等" + places.size() + "行");
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("received_at", at.toString());
        json.writeBooleanField("judged_anew", isAgain);
        places(json, "superseded", superseded);
        places(json, "refused", refused);
        json.writeStringField("message_en", en());
        json.writeStringField("message_zh", zh());
        json.writeEndObject();
    }

    private static void places(JsonGenerator json, String name, List<String> places) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : places) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
