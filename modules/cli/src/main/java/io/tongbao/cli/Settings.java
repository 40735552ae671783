package io.tongbao.cli;

import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.receiver.ReceiverSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force: defaults, then the file, then the environment
 * ({@code TONGBAO_KAFKA_BOOTSTRAP_SERVERS} for {@code tongbao.kafka.bootstrap.servers}), then the command line.
 */
final class Settings {
    private final Map<String, Object> values;
    private final Map<String, String> kafka;
    private final List<Receiver> receivers;

    private Settings(Map<String, Object> values, Map<String, String> kafka, List<Receiver> receivers) {
        this.values = values;
        this.kafka = kafka;
        this.receivers = receivers;
    }

    /**
     * Reads the settings.
     *
     * @param file null for none
     * @param given on the command line, by full key
     * @throws ConfigException that names the key that is unknown, or whose value is bad
     */
    static Settings read(@Nullable Path file, Map<String, String> environment, Map<String, String> given) {
        requireNoSecrets(given);
        Map<String, String> texts = new TreeMap<>();
        if (file != null) {
            texts.putAll(load(file));
        }
        texts.putAll(fromEnvironment(environment));
        texts.putAll(given);
        texts.putAll(ReceiverTexts.fromEnvironment(environment, ReceiverTexts.names(texts)));
        texts.putAll(given);
        Map<String, String> kafka = new TreeMap<>();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            check(each.getKey(), texts);
            if (each.getKey().startsWith(SettingKeys.KAFKA_PREFIX)) {
                kafka.put(each.getKey().substring(SettingKeys.KAFKA_PREFIX.length()), each.getValue());
            }
        }
        Map<String, Object> values = SettingKeys.DEFINITION.parse(texts);
        return new Settings(values, kafka, ReceiverSettings.read(ReceiverTexts.names(texts), texts));
    }

    /** Whoever is on the machine can read a command line. */
    private static void requireNoSecrets(Map<String, String> given) {
        for (String key : given.keySet()) {
            if (SettingKeys.isSecret(key)) {
                throw new ConfigException(key + " is a secret: give it in the settings file or as environment variable "
                        + ReceiverTexts.variable(key) + ", not on the command line, which others can see"
                        + " / 为机密，请写入配置文件或环境变量，勿用命令行");
            }
        }
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ConfigException("settings file " + file + " cannot be read: " + e.getMessage());
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }

    private static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> texts = new HashMap<>();
        SettingKeys.DEFINITION.names().forEach(key -> take(environment, key, texts));
        SettingKeys.kafkaNames().forEach(name -> take(environment, SettingKeys.KAFKA_PREFIX + name, texts));
        return texts;
    }

    private static void take(Map<String, String> environment, String key, Map<String, String> texts) {
        String value = environment.get(key.toUpperCase(Locale.ROOT).replace('.', '_'));
        if (value != null) {
            texts.put(key, value);
        }
    }

    private static void check(String key, Map<String, String> texts) {
        boolean known = SettingKeys.DEFINITION.names().contains(key)
                || ReceiverTexts.isOfAReceiver(key, texts)
                || (key.startsWith(SettingKeys.KAFKA_PREFIX)
                        && SettingKeys.kafkaNames().contains(key.substring(SettingKeys.KAFKA_PREFIX.length())));
        if (!known) {
            throw new ConfigException("unknown setting " + key + ": `tongbao config` lists them all");
        }
    }

    String text(String key) {
        Object value = values.get(key);
        return value instanceof Password secret ? secret.value() : String.valueOf(value);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    /** Who is told of alerts. */
    List<Receiver> receivers() {
        return receivers;
    }

    /** Settings of every Kafka client. */
    Map<String, String> kafka() {
        return kafka;
    }

    /** Settings of the registry's client, under Confluent's names. */
    Map<String, String> registry() {
        Map<String, String> registry = new HashMap<>();
        for (String key : SettingKeys.DEFINITION.names()) {
            boolean itsOwn = key.startsWith("tongbao.schema.registry.") || key.startsWith("tongbao.basic.auth.");
            if (itsOwn && !text(key).isEmpty()) {
                registry.put(key.substring(SettingKeys.PREFIX.length()), text(key));
            }
        }
        return registry;
    }
}
