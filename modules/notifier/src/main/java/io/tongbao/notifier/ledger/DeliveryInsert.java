package io.tongbao.notifier.ledger;

import io.tongbao.notifier.receiver.DueTime;
import io.tongbao.notifier.receiver.Receiver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;

/** Notes that a receiver is to be told of a step; what was noted before stays as it is. */
final class DeliveryInsert implements AutoCloseable {
    private final PreparedStatement insert;
    private final LocalTime digestAt;

    DeliveryInsert(Connection connection, LocalTime digestAt) throws SQLException {
        this.digestAt = digestAt;
        insert = connection.prepareStatement(
                """
                insert into tongbao.notifier_delivery (receiver, alert_id, step, due_at)
                select d.receiver,
                       d.alert_id,
                       d.step,
                       -- what goes on as it was told of before is no news
                       case when exists (
                               select 1
                               from tongbao.notifier_step s
                               join tongbao.notifier_step b
                                   on b.alert_id = s.alert_id and b.step = s.step - 1
                                   and b.state = s.state and b.level = s.level
                               join tongbao.notifier_delivery t
                                   on t.alert_id = b.alert_id and t.step = b.step and t.receiver = d.receiver
                               where s.alert_id = d.alert_id and s.step = d.step)
                           then d.with_digest
                           else d.due_at
                       end
                from (values (?, ?, ?::integer, ?::timestamptz, ?::timestamptz))
                    d (receiver, alert_id, step, due_at, with_digest)
                on conflict do nothing
                """);
    }

    /** Adds a step, if the receiver hears of its kind and region. */
    void add(Receiver receiver, String alertId, int step, String kind, String region, String level, Instant now)
            throws SQLException {
        if (receiver.interest().hears(kind, region)) {
            insert.setString(1, receiver.name());
            insert.setString(2, alertId);
            insert.setInt(3, step);
            insert.setObject(4, SqlTime.of(DueTime.of(receiver.interest(), kind, level, now, digestAt)));
            insert.setObject(5, SqlTime.of(DueTime.ofDigest(receiver.interest(), now, digestAt)));
            insert.addBatch();
        }
    }

    /** Runs it, giving how many were not there yet. */
    long run() throws SQLException {
        long inserted = 0;
        for (int rows : insert.executeBatch()) {
            inserted += rows;
        }
        return inserted;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
