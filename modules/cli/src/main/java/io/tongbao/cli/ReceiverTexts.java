package io.tongbao.cli;

import io.tongbao.notifier.receiver.ReceiverKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** The settings of receivers of alerts: their keys hold names that the settings themselves give. */
final class ReceiverTexts {
    private ReceiverTexts() {}

    /** Names of the receivers, by {@link SettingKeys#RECEIVERS}. */
    static List<String> names(Map<String, String> texts) {
        Object names = ConfigDef.parseType(
                SettingKeys.RECEIVERS, texts.getOrDefault(SettingKeys.RECEIVERS, ""), ConfigDef.Type.LIST);
        return ((List<?>) names).stream().map(String::valueOf).toList();
    }

    /** What the environment says of receivers; what cannot stand in a variable's name is an underscore there. */
    static Map<String, String> fromEnvironment(Map<String, String> environment, List<String> names) {
        Map<String, String> texts = new HashMap<>();
        for (String name : names) {
            keys(name).forEach(full -> {
                String value = environment.get(variable(full));
                if (value != null) {
                    texts.put(full, value);
                }
            });
        }
        return texts;
    }

    /** The keys of a receiver. */
    static Stream<String> keys(String name) {
        return ReceiverKeys.DEFINITION.names().stream().map(each -> ReceiverKeys.PREFIX + name + "." + each);
    }

    /** The environment's name of a key. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /**
     * Whether a key belongs to a receiver.
     *
     * @throws ConfigException if to one that is not named
     */
    static boolean isOfAReceiver(String key, Map<String, String> texts) {
        if (!key.startsWith(ReceiverKeys.PREFIX)) {
            return false;
        }
        List<String> names = names(texts);
        if (names.stream().noneMatch(each -> key.startsWith(ReceiverKeys.PREFIX + each + "."))) {
            throw new ConfigException("unknown setting " + key + ": " + SettingKeys.RECEIVERS + " names "
                    + (names.isEmpty() ? "no receiver" : String.join(", ", names)));
        }
        return true;
    }

    /** Whether a receiver's key holds a secret; a robot's address does. */
    static boolean isSecret(String key) {
        String name = key.substring(key.lastIndexOf('.') + 1);
        return key.startsWith(ReceiverKeys.PREFIX) && SettingKeys.isSecret(ReceiverKeys.DEFINITION, name);
    }
}
