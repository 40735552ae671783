package io.tongbao.store.sink;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the sink is: the next offset of each partition, as the database holds it. */
public final class SinkOffsets {
    private SinkOffsets() {}

    /**
     * The next offset of every partition that was ever landed from.
     *
     * @throws StoreException when the database fails
     */
    public static Map<TopicPartition, Long> read(Database database) {
        try (Connection connection = database.connection()) {
            Map<TopicPartition, Long> next = new HashMap<>();
            OffsetTable.SINK.stored(connection).forEach((partition, stored) -> next.put(partition, stored.next()));
            return next;
        } catch (SQLException e) {
            throw new StoreException("the sink's offsets could not be read", e);
        }
    }

    /**
     * The id of every topic that was ever landed from, by its name: one that was deleted and created anew has another.
     *
     * @throws StoreException when the database fails
     */
    public static Map<String, String> topicIds(Database database) {
        try (Connection connection = database.connection()) {
            Map<String, String> ids = new HashMap<>();
            OffsetTable.SINK
                    .stored(connection)
                    .forEach((partition, stored) -> ids.put(partition.topic(), stored.topicId()));
            return ids;
        } catch (SQLException e) {
            throw new StoreException("the topics of the sink's offsets could not be read", e);
        }
    }

    /** Whether everything before the given end offsets has landed; an end of 0 needs nothing. */
    public static boolean reached(Database database, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> next = read(database);
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
