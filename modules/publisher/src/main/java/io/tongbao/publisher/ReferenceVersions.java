package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What was sent on {@code tongbao.reference} and what the checks took: gives each change its version, and knows what is
 * no change. What was refused may be sent again, as the next version.
 */
public final class ReferenceVersions {
    private final Map<String, Integer> sent = new HashMap<>();
    private final Map<String, ReferenceChange> standing = new HashMap<>();

    /** Nothing stands yet. */
    public ReferenceVersions() {}

    /** Reads what stands, to the end of both topics. */
    public static ReferenceVersions read(Consumer<byte[], byte[]> consumer, Registry registry) {
        ReferenceVersions versions = new ReferenceVersions();
        var reference = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        TopicReader.toEnd(consumer, Topics.REFERENCE, record -> {
            ReferenceChange change = reference.decodeIfLegible(record.value());
            if (change != null) { // what cannot be read the checks refuse, and it has no version
                versions.send(change);
            }
        });
        var definitions = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        TopicReader.toEnd(consumer, Topics.DEFINITIONS, record -> versions.stand(definitions.decode(record.value())));
        return versions;
    }

    /** The change with its version, from 1; empty if the same stands already. From now on it stands. */
    public Optional<ReferenceChange> next(ReferenceChange wanted) {
        int last = sent.getOrDefault(key(wanted), 0);
        ReferenceChange next = withVersion(wanted, last);
        // as text: Avro's lists cannot compare the decimals in their records
        if (next.toString().equals(Objects.toString(standing.get(key(wanted))))) {
            return Optional.empty();
        }
        next.setVersion(last + 1);
        send(next);
        stand(next);
        return Optional.of(next);
    }

    private void send(ReferenceChange change) {
        sent.merge(key(change), change.getVersion(), Math::max);
    }

    private void stand(ReferenceChange change) {
        ReferenceChange plain = withVersion(change, change.getVersion());
        standing.merge(key(change), plain, (old, now) -> now.getVersion() >= old.getVersion() ? now : old);
    }

    /** As sent: without what the checks add. */
    private static ReferenceChange withVersion(ReferenceChange change, int version) {
        return ReferenceChange.newBuilder(change)
                .setVersion(version)
                .clearPosition()
                .clearSourceTopic()
                .clearSourcePartition()
                .clearSourceOffset()
                .clearKnownAt()
                .clearMark()
                .build();
    }

    private static String key(ReferenceChange change) {
        return ReferenceKinds.key(change.getKind(), change.getCode());
    }
}
