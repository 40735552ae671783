package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/** What stands on {@code tongbao.reference}: gives each change its version, and knows what is no change. */
public final class ReferenceVersions {
    private final Map<String, ReferenceChange> standing = new HashMap<>();

    /** Nothing stands yet. */
    public ReferenceVersions() {}

    /** Reads what stands, to the end of the topic. */
    public static ReferenceVersions read(Consumer<byte[], byte[]> consumer, Registry registry) {
        ReferenceVersions versions = new ReferenceVersions();
        var codec = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        TopicReader.toEnd(consumer, Topics.REFERENCE, record -> versions.stand(codec.decode(record.value())));
        return versions;
    }

    /** The change with its version, from 1; empty if the same stands already. From now on it stands. */
    public Optional<ReferenceChange> next(ReferenceChange wanted) {
        ReferenceChange before = standing.get(key(wanted));
        int version = before == null ? 0 : before.getVersion();
        ReferenceChange same =
                ReferenceChange.newBuilder(wanted).setVersion(version).build();
        // as text: Avro's lists cannot compare the decimals in their records
        if (before != null && same.toString().equals(before.toString())) {
            return Optional.empty();
        }
        ReferenceChange next =
                ReferenceChange.newBuilder(wanted).setVersion(version + 1).build();
        stand(next);
        return Optional.of(next);
    }

    private void stand(ReferenceChange change) {
        standing.merge(key(change), change, (old, now) -> now.getVersion() >= old.getVersion() ? now : old);
    }

    private static String key(ReferenceChange change) {
        return ReferenceKinds.key(change.getKind(), change.getCode());
    }
}
