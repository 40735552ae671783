package io.tongbao.cli.doctor;

import io.tongbao.store.DatabaseConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * The system that is looked at.
 *
 * @param kafka settings of an admin client; null where nobody says where Kafka is
 * @param registry settings of the registry's client; null likewise
 * @param database null likewise
 * @param partitions that topics are to have
 * @param replicas that each partition is to have, 1 or more
 * @param data folder in which this machine keeps state
 * @param isAlone whether one machine is all there is to be, as with {@code up}
 * @param limit of the wait for each answer
 */
public record Patient(
        @Nullable Map<String, String> kafka,
        @Nullable Map<String, String> registry,
        @Nullable DatabaseConfig database,
        int partitions,
        int replicas,
        Path data,
        boolean isAlone,
        Duration limit) {
    /** Asks its Kafka, and waits no longer than the limit for an answer. */
    Admin admin() {
        Map<String, Object> bounded = new HashMap<>(Objects.requireNonNull(kafka));
        String millis = Long.toString(limit.toMillis());
        bounded.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        bounded.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        return Admin.create(bounded);
    }
}
