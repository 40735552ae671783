package io.tongbao.store.sink;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the sink is: the next offset of each partition, as the database holds it. */
public final class SinkOffsets {
    /** A partition's stored state. */
    record Stored(String topicId, long next) {}

    private SinkOffsets() {}

    /**
     * The next offset of every partition that was ever landed from.
     *
     * @throws StoreException when the database fails
     */
    public static Map<TopicPartition, Long> read(Database database) {
        try (Connection connection = database.connection()) {
            Map<TopicPartition, Long> next = new HashMap<>();
            stored(connection).forEach((partition, stored) -> next.put(partition, stored.next()));
            return next;
        } catch (SQLException e) {
            throw new StoreException("the sink's offsets could not be read", e);
        }
    }

    /** Whether everything before the given end offsets has landed; an end of 0 needs nothing. */
    public static boolean reached(Database database, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> next = read(database);
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    static Map<TopicPartition, Stored> stored(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select topic, partition, topic_id, next_offset from tongbao.sink_offset");
                ResultSet found = select.executeQuery()) {
            Map<TopicPartition, Stored> offsets = new HashMap<>();
            while (found.next()) {
                offsets.put(
                        new TopicPartition(found.getString(1), found.getInt(2)),
                        new Stored(found.getString(3), found.getLong(4)));
            }
            return offsets;
        }
    }

    /** Stores where partitions begin that were never landed from; those that were stay as they are. */
    static void begin(Connection connection, Collection<OffsetMove> beginnings) throws SQLException {
        for (OffsetMove each : beginnings) {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into tongbao.sink_offset (topic, partition, topic_id, next_offset)
                    values (?, ?, ?, ?)
                    on conflict do nothing
                    """)) {
                insert.setString(1, each.topic());
                insert.setInt(2, each.partition());
                insert.setString(3, each.topicId());
                insert.setLong(4, each.next());
                insert.executeUpdate();
            }
        }
    }

    /** Moves offsets by compare-and-set. */
    static void move(Connection connection, List<OffsetMove> moves) throws SQLException {
        for (OffsetMove each : moves) {
            try (PreparedStatement update = connection.prepareStatement(
                    """
                    update tongbao.sink_offset
                    set next_offset = ?, moved_at = now()
                    where topic = ? and partition = ? and topic_id = ? and next_offset = ?
                    """)) {
                update.setLong(1, each.next());
                update.setString(2, each.topic());
                update.setInt(3, each.partition());
                update.setString(4, each.topicId());
                update.setLong(5, each.expected());
                if (update.executeUpdate() != 1) {
                    throw new OffsetsMovedException(each);
                }
            }
        }
    }
}
