package io.tongbao.cli;

import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.tongbao.notifier.receiver.ReceiverKeys;
import io.tongbao.server.ServerConfig;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/** Every setting, declared once: name, type, default, limits and meaning. */
final class SettingKeys {
    static final String PREFIX = "tongbao.";
    static final String KAFKA_PREFIX = "tongbao.kafka.";
    static final String BOOTSTRAP = KAFKA_PREFIX + "bootstrap.servers";
    static final String REGISTRY_URL = "tongbao.schema.registry.url";
    static final String REGISTRY_AUTH_SOURCE = "tongbao.basic.auth.credentials.source";
    static final String REGISTRY_AUTH_USER = "tongbao.basic.auth.user.info";
    static final String REGISTRY_TRUSTSTORE = "tongbao.schema.registry.ssl.truststore.location";
    static final String REGISTRY_TRUSTSTORE_PASSWORD = "tongbao.schema.registry.ssl.truststore.password";
    static final String REGISTRY_KEYSTORE = "tongbao.schema.registry.ssl.keystore.location";
    static final String REGISTRY_KEYSTORE_PASSWORD = "tongbao.schema.registry.ssl.keystore.password";
    static final String DATABASE_URL = "tongbao.database.url";
    static final String DATABASE_USER = "tongbao.database.user";
    static final String DATABASE_PASSWORD = "tongbao.database.password";
    static final String CLOSED_AFTER = "tongbao.database.closed.after.months";
    static final String PARTITIONS = "tongbao.topics.partitions";
    static final String REPLICATION = "tongbao.topics.replication";
    static final String COMMIT_INTERVAL = "tongbao.processor.commit.interval.ms";
    static final String PATIENCE = "tongbao.processor.patience.ms";
    static final String THREADS = "tongbao.processor.threads";
    static final String GENERATION = "tongbao.processor.generation";
    static final String STANDBYS = "tongbao.processor.standby.replicas";
    static final String INSTANCE = "tongbao.instance";
    static final String SINK_WORKERS = "tongbao.sink.workers";
    static final String CLOCK_EVERY = "tongbao.clock.every";
    static final String HOST = "tongbao.server.host";
    static final String PORT = "tongbao.server.port";
    static final String DRAIN = "tongbao.server.drain.seconds";
    static final String STATUS_PORT = "tongbao.status.port";
    static final String REQUESTS_PER_MINUTE = "tongbao.server.requests.per.minute";
    static final String LOG_FORMAT = "tongbao.log.format";
    static final String KEPT = "tongbao.server.kept.megabytes";
    static final String RECEIVERS = "tongbao.notifier.receivers";
    static final String DIGEST_AT = "tongbao.notifier.digest.at";

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    BOOTSTRAP,
                    Type.STRING,
                    "",
                    Importance.HIGH,
                    "Kafka's addresses, host:port by comma. Every other key of a Kafka client may follow "
                            + KAFKA_PREFIX + " too, such as " + KAFKA_PREFIX + "security.protocol.")
            .define(REGISTRY_URL, Type.STRING, "", Importance.HIGH, "Address of the schema registry.")
            .define(DATABASE_URL, Type.STRING, "", Importance.HIGH, "JDBC address of TimescaleDB or PostgreSQL.")
            .define(DATABASE_USER, Type.STRING, "", Importance.HIGH, "User of the database.")
            .define(DATABASE_PASSWORD, Type.PASSWORD, "", Importance.HIGH, "Its password.")
            .define(
                    CLOSED_AFTER,
                    Type.INT,
                    12,
                    between(1, 1_200),
                    Importance.LOW,
                    "Months after which the figures of a year are closed: their vintages are compressed where the database"
                            + " can, and may be revised as before.")
            .define(
                    REGISTRY_AUTH_SOURCE,
                    Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "USER_INFO for basic authentication at the registry.")
            .define(REGISTRY_AUTH_USER, Type.PASSWORD, "", Importance.MEDIUM, "user:password for the registry.")
            .define(REGISTRY_TRUSTSTORE, Type.STRING, "", Importance.MEDIUM, "Trust store for the registry's TLS.")
            .define(REGISTRY_TRUSTSTORE_PASSWORD, Type.PASSWORD, "", Importance.MEDIUM, "Its password.")
            .define(REGISTRY_KEYSTORE, Type.STRING, "", Importance.MEDIUM, "Key store for the registry's TLS.")
            .define(REGISTRY_KEYSTORE_PASSWORD, Type.PASSWORD, "", Importance.MEDIUM, "Its password.")
            .define(
                    PARTITIONS,
                    Type.INT,
                    4,
                    between(1, 1024),
                    Importance.MEDIUM,
                    "Partitions of topics that are spread; fixed once they exist.")
            .define(REPLICATION, Type.INT, 1, between(1, 9), Importance.MEDIUM, "Replicas of each partition.")
            .define(
                    COMMIT_INTERVAL,
                    Type.INT,
                    100,
                    between(10, 60_000),
                    Importance.MEDIUM,
                    "Milliseconds between two transactions of a stage: shorter is fresher, longer is cheaper.")
            .define(
                    PATIENCE,
                    Type.INT,
                    3_000,
                    between(0, 600_000),
                    Importance.LOW,
                    "Milliseconds that a report waits for its region and indicator, once no definition is on its way, before it is refused.")
            .define(THREADS, Type.INT, 1, between(1, 256), Importance.MEDIUM, "Threads of each processor application.")
            .define(
                    GENERATION,
                    Type.INT,
                    0,
                    between(0, 1_000_000),
                    Importance.LOW,
                    "Generation that a processor computes ahead of the one that stands, for `rebuild --elsewhere`; 0: the one"
                            + " that stands.")
            .define(
                    STANDBYS,
                    Type.INT,
                    0,
                    between(0, 8),
                    Importance.MEDIUM,
                    "Copies of each store that other processors keep up to date, so that one of them takes over at once: 1"
                            + " where there are two processors or more.")
            .define(
                    INSTANCE,
                    Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "Name of this process among all of its role, the same after a restart, such as processor-0: its place"
                            + " is kept for it for 30 s while it restarts, and no other may have the name. Without it others"
                            + " take its place at once.")
            .define(
                    SINK_WORKERS,
                    Type.INT,
                    1,
                    between(1, 64),
                    Importance.MEDIUM,
                    "Consumers of a sink, each with a thread and a connection to the database.")
            .define(
                    CLOCK_EVERY,
                    Type.INT,
                    10,
                    between(1, 86_400),
                    Importance.LOW,
                    "Seconds at least between two records of the clock on one day: alerts are judged at each, and one is"
                            + " sent when anything came in since the last.")
            .define(HOST, Type.STRING, "127.0.0.1", Importance.MEDIUM, "Address that the server listens on.")
            .define(PORT, Type.INT, 8080, between(0, 65_535), Importance.HIGH, "Its port; 0 takes a free one.")
            .define(
                    DRAIN,
                    Type.INT,
                    5,
                    between(0, 600),
                    Importance.LOW,
                    "Seconds for which `run server` still answers after it was told to stop, saying that it is not ready:"
                            + " as long as a load balancer takes to notice.")
            .define(
                    STATUS_PORT,
                    Type.INT,
                    0,
                    between(0, 65_535),
                    Importance.MEDIUM,
                    "Port of /health and /metrics of a processor, sink or notifier of its own; 0 takes a free one.")
            .define(
                    REQUESTS_PER_MINUTE,
                    Type.INT,
                    120,
                    between(1, 1_000_000),
                    Importance.MEDIUM,
                    "Submissions a minute that the gateway takes with one key that has no limit of its own.")
            .define(
                    LOG_FORMAT,
                    Type.STRING,
                    Logs.TEXT,
                    ValidString.in(Logs.TEXT, Logs.JSON),
                    Importance.LOW,
                    "Form of the log on standard error: text for people, json for programs, an object a line. The environment"
                            + " variable TONGBAO_LOG (WARN) says how much is told.")
            .define(
                    KEPT,
                    Type.INT,
                    ServerConfig.KEPT_MEGABYTES,
                    between(0, 4_096),
                    Importance.MEDIUM,
                    "Memory of a server for pages and bulletins that it gives again while nothing has landed; 0 keeps none.")
            .define(
                    RECEIVERS,
                    Type.LIST,
                    "",
                    Importance.MEDIUM,
                    "Names of who is told of alerts, by comma; each has settings of its own under "
                            + ReceiverKeys.PREFIX + "NAME.")
            .define(
                    DIGEST_AT,
                    Type.STRING,
                    "09:00",
                    SettingKeys::requireTime,
                    Importance.LOW,
                    "When daily digests go out, Asia/Shanghai.");

    private SettingKeys() {}

    private static void requireTime(String key, Object value) {
        try {
            LocalTime.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw new ConfigException(key, value, "must be a time of the day such as 09:00");
        }
    }

    /** Names that may follow {@link #KAFKA_PREFIX}. */
    static Set<String> kafkaNames() {
        Set<String> names = new TreeSet<>(AdminClientConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        return names;
    }

    /** Whether a key's value is for nobody to see. */
    static boolean isSecret(String key) {
        if (key.startsWith(KAFKA_PREFIX)) {
            String name = key.substring(KAFKA_PREFIX.length());
            return Stream.of(AdminClientConfig.configDef(), ProducerConfig.configDef(), ConsumerConfig.configDef())
                    .anyMatch(each -> isSecret(each, name));
        }
        return isSecret(DEFINITION, key) || ReceiverTexts.isSecret(key);
    }

    static boolean isSecret(ConfigDef definition, String name) {
        ConfigDef.ConfigKey found = definition.configKeys().get(name);
        return found != null && found.type == Type.PASSWORD;
    }
}
