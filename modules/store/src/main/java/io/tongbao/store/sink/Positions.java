package io.tongbao.store.sink;

import io.tongbao.store.Database;
import io.tongbao.store.generation.Fence;
import io.tongbao.store.generation.GenerationMovedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps a consumer where the database says. Partitions that are given to the consumer are paused until they have been
 * placed, so that the database is never asked from within a rebalance.
 */
final class Positions implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> consumer;
    private final Database database;
    private final OffsetTable offsets;
    private final Fence fence;
    private final TopicIds topicIds;
    private final LandingLine line;
    private final Map<TopicPartition, OffsetTable.Stored> expected = new HashMap<>();
    private boolean placed;

    Positions(
            Consumer<String, byte[]> consumer,
            Database database,
            OffsetTable offsets,
            Fence fence,
            TopicIds topicIds,
            LandingLine line) {
        this.consumer = consumer;
        this.database = database;
        this.offsets = offsets;
        this.fence = fence;
        this.topicIds = topicIds;
        this.line = line;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> consumer.seek(each, 0)); // stands for "not placed": a paused one fetches nothing
        unsettle();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        line.rest(); // whoever takes them over asks the database where to begin
        partitions.forEach(expected::remove);
    }

    /** Whether the consumer reads from where the database stands. */
    boolean placed() {
        return placed;
    }

    /** Stops reading until {@link #place} has been called. */
    void unsettle() {
        placed = false;
        consumer.pause(consumer.assignment());
    }

    /**
     * Puts every partition where the database stands, at the beginning where it was never landed from.
     *
     * @throws SQLException when what was being landed could not be, or the database fails
     * @throws OffsetsMovedException when what was being landed could not be
     * @throws GenerationMovedException when the results are no longer what they were to readers
     * @throws SinkHaltedException when a topic is another one than the offsets were stored for
     */
    void place() throws SQLException {
        line.settle();
        Set<TopicPartition> assigned = consumer.assignment();
        if (!assigned.isEmpty()) {
            Map<String, String> ids =
                    topicIds.of(assigned.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
            Map<TopicPartition, OffsetTable.Stored> stored = stored(assigned, ids);
            expected.clear();
            for (TopicPartition each : assigned) {
                OffsetTable.Stored found = Objects.requireNonNull(stored.get(each));
                String id = Objects.requireNonNull(ids.get(each.topic()));
                if (!found.topicId().equals(id)) {
                    throw SinkHaltedException.otherTopic(offsets, each.topic(), found.topicId(), id);
                }
                expected.put(each, found);
                consumer.seek(each, found.next());
            }
            consumer.resume(assigned);
        }
        placed = true;
    }

    private Map<TopicPartition, OffsetTable.Stored> stored(Set<TopicPartition> assigned, Map<String, String> ids)
            throws SQLException {
        try (Connection connection = database.connection()) {
            fence.require(connection);
            Map<TopicPartition, OffsetTable.Stored> stored = offsets.stored(connection);
            List<TopicPartition> fresh =
                    assigned.stream().filter(each -> !stored.containsKey(each)).toList();
            if (fresh.isEmpty()) {
                return stored;
            }
            List<OffsetMove> beginnings = new ArrayList<>();
            consumer.beginningOffsets(fresh)
                    .forEach((each, first) -> beginnings.add(new OffsetMove(
                            each.topic(),
                            each.partition(),
                            Objects.requireNonNull(ids.get(each.topic())),
                            first,
                            first)));
            offsets.begin(connection, beginnings);
            return offsets.stored(connection);
        }
    }

    /** The steps from where the database stands, when all handed over has landed, to where the consumer stands now. */
    List<OffsetMove> moves() {
        List<OffsetMove> moves = new ArrayList<>();
        expected.forEach((partition, stored) -> {
            long position = consumer.position(partition);
            if (position != stored.next()) {
                moves.add(new OffsetMove(
                        partition.topic(), partition.partition(), stored.topicId(), stored.next(), position));
            }
        });
        return moves;
    }

    /** Takes note that what the moves belong to is being landed. */
    void handedOver(List<OffsetMove> moves) {
        for (OffsetMove each : moves) {
            expected.put(
                    new TopicPartition(each.topic(), each.partition()),
                    new OffsetTable.Stored(each.topicId(), each.next()));
        }
    }
}
