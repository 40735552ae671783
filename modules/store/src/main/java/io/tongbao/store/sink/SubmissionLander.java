package io.tongbao.store.sink;

import io.tongbao.contracts.Submission;
import io.tongbao.store.Sql;
import io.tongbao.store.SubmissionChain;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was handed in: each line chained to the one before, so that nobody can change or take out one unseen. */
final class SubmissionLander implements Lander {
    private static final Fields FIELDS = Fields.of(Submission.getClassSchema());
    private static final String COLUMNS = FIELDS.columns() + ", event, chain, " + EventLander.SOURCE + ", known_at";

    private final String merge =
            Sql.of("land_events", Map.of("table", "submission", "columns", COLUMNS, "key", EventLander.SOURCE));

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        Lander.temporary(connection, "incoming_submission", "select " + COLUMNS + " from tongbao.submission");
        String last = "";
        long landed = -1;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select chain, source_offset from tongbao.submission order by source_offset desc limit 1")) {
            if (found.next()) {
                last = found.getString(1);
                landed = found.getLong(2);
            }
        }
        CopyText rows = new CopyText();
        List<IncomingRecord> inOrder = records.stream()
                .sorted(Comparator.comparingLong(each -> each.at().offset()))
                .toList();
        for (IncomingRecord each : inOrder) {
            if (each.at().offset() > landed) {
                String event = each.value().toString();
                last = SubmissionChain.next(last, event);
                FIELDS.write(each.value(), rows);
                rows.field(event)
                        .field(last)
                        .field(each.at().topic())
                        .field(each.at().partition())
                        .field(each.at().offset())
                        .field(each.timestamp())
                        .endRow();
            }
        }
        rows.into(connection, "incoming_submission", COLUMNS);
        return Lander.run(connection, merge);
    }
}
