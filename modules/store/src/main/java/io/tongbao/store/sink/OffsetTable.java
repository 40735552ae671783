package io.tongbao.store.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a reader of topics keeps its offsets: a table shaped as {@code tongbao.sink_offset}.
 *
 * @param name with its schema; a part of statements, so never from outside
 */
public record OffsetTable(String name) {
    /** That of the sink itself. */
    static final OffsetTable SINK = new OffsetTable("tongbao.sink_offset");

    /** A partition's stored state. */
    record Stored(String topicId, long next) {}

    Map<TopicPartition, Stored> stored(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select topic, partition, topic_id, next_offset from " + name);
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
    void begin(Connection connection, Collection<OffsetMove> beginnings) throws SQLException {
        for (OffsetMove each : beginnings) {
            try (PreparedStatement insert = connection.prepareStatement("insert into " + name
                    + " (topic, partition, topic_id, next_offset) values (?, ?, ?, ?) on conflict do nothing")) {
                insert.setString(1, each.topic());
                insert.setInt(2, each.partition());
                insert.setString(3, each.topicId());
                insert.setLong(4, each.next());
                insert.executeUpdate();
            }
        }
    }

    /** Moves offsets by compare-and-set. */
    void move(Connection connection, List<OffsetMove> moves) throws SQLException {
        for (OffsetMove each : moves) {
            try (PreparedStatement update = connection.prepareStatement("update " + name
                    + " set next_offset = ?, moved_at = now()"
                    + " where topic = ? and partition = ? and topic_id = ? and next_offset = ?")) {
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
