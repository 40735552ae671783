package io.tongbao.server.gate;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Replay;
import io.tongbao.store.Database;
import io.tongbao.store.query.RejectPlace;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.Table;

/**
 * An event that was refused: for the command and for HTTP alike.
 *
 * @param place where it came in
 * @param row of {@code stats.rejects}, the only one of the table
 */
public record Refused(RejectPlace place, Table row) {
    /**
     * Finds one.
     *
     * @param text its place, as lists tell it
     * @throws RefusedException where the text is no place, or nothing was refused there
     */
    public static Refused find(Database database, String text) {
        RejectPlace place = RejectPlace.of(text)
                .orElseThrow(() -> new RefusedException(
                        false,
                        "'" + text + "': must be topic, partition and offset such as tongbao.reports-2@15; see rejects"
                                + " list",
                        "“" + text + "”应为主题、分区和偏移量，如tongbao.reports-2@15"));
        Table found = new RejectsQuery(database).at(place);
        if (found.rows().isEmpty()) {
            throw new RefusedException(false, "'" + text + "': nothing was refused there; see rejects list", "该处无退回事件");
        }
        return new Refused(place, found);
    }

    /**
     * What to send again, as it was.
     *
     * @throws RefusedException where it cannot be
     */
    public Outgoing again() {
        String event = (String) row.value(0, "event");
        if (event == null) {
            throw new RefusedException(true, place + ": could not be read, and cannot be sent again", "无法读取，不能重新提交");
        }
        return Replay.of(place.topic(), event)
                .orElseThrow(() -> new RefusedException(
                        true,
                        place + ": is no report, project or target letter of a shared topic; who sent it has to send it"
                                + " again",
                        "须由原报送方重新发送"));
    }
}
