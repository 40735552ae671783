package io.tongbao.notifier;

import io.tongbao.notifier.receiver.Receiver;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the notifier needs to know.
 *
 * @param kafka settings of Kafka's clients, such as {@code bootstrap.servers} and those for security
 * @param groupId consumer group; it only shares out partitions, offsets are the database's
 * @param receivers who is told, by different names
 * @param digestAt time of the daily digest, Asia/Shanghai
 * @param instance which one of the group this is, as for {@link io.tongbao.store.sink.SinkConfig}
 */
public record NotifierConfig(
        Map<String, Object> kafka, String groupId, List<Receiver> receivers, LocalTime digestAt, String instance) {
    public NotifierConfig {
        kafka = Map.copyOf(kafka);
        receivers = List.copyOf(receivers);
        Set<String> names = new HashSet<>();
        for (Receiver each : receivers) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("receiver " + each.name() + ": is there twice; names must differ");
            }
        }
    }

    /** Connections to the database that it holds at most: one for each receiver while it is told, one to read. */
    public int connections() {
        return receivers.size() + 1;
    }

    /** Without the settings' values, some of which are secrets. */
    @Override
    public String toString() {
        return groupId + " on Kafka " + kafka.get("bootstrap.servers");
    }
}
