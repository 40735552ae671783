package io.tongbao.contracts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Who says when an input was known: the broker; only while history is imported or restored, the sender. */
public final class InputTimes {
    private InputTimes() {}

    /**
     * Changes the topics that have it otherwise. Brokers follow a moment later.
     *
     * @return names of the topics changed now
     * @throws KafkaException when the broker refuses or does not answer
     */
    public static List<String> set(Admin admin, Collection<Topic> topics, TimestampType type) {
        var resources = topics.stream()
                .map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each.name()))
                .toList();
        try {
            Map<ConfigResource, Config> now =
                    admin.describeConfigs(resources).all().get();
            var change = new AlterConfigOp(
                    new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type.name), AlterConfigOp.OpType.SET);
            var changes = resources.stream()
                    .filter(each -> !isSet(now.get(each), type))
                    .collect(Collectors.toMap(each -> each, each -> List.of(change)));
            admin.incrementalAlterConfigs(Map.copyOf(changes)).all().get();
            return changes.keySet().stream().map(ConfigResource::name).sorted().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the inputs' timestamp type could not be set: " + e.getCause(), e.getCause());
        }
    }

    private static boolean isSet(@Nullable Config config, TimestampType type) {
        ConfigEntry entry = config == null ? null : config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
        return entry != null && type.name.equals(entry.value());
    }
}
