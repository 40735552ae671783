package io.tongbao.notifier.receiver;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.statistics.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/** Reads receivers out of the settings. */
public final class ReceiverSettings {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> POST = Set.of("smtp", "smtps", "smtp+tls");

    private ReceiverSettings() {}

    /**
     * The receivers.
     *
     * @param names of those that are told
     * @param settings by full key; those that begin otherwise than {@link ReceiverKeys#PREFIX} are not looked at
     * @throws ConfigException that names the key, its value unless it is a secret, and what is right
     */
    public static List<Receiver> read(Collection<String> names, Map<String, String> settings) {
        List<Receiver> receivers = new ArrayList<>();
        for (String name : names) {
            String prefix = ReceiverKeys.PREFIX + name + ".";
            Map<String, String> own = new TreeMap<>();
            settings.forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    own.put(key.substring(prefix.length()), value);
                }
            });
            receivers.add(receiver(name, prefix, own));
        }
        return receivers;
    }

    private static Receiver receiver(String name, String prefix, Map<String, String> own) {
        for (String key : own.keySet()) {
            if (!ReceiverKeys.DEFINITION.names().contains(key)) {
                throw new ConfigException("unknown setting " + prefix + key + ": right are "
                        + String.join(", ", ReceiverKeys.DEFINITION.names()));
            }
        }
        AbstractConfig config;
        try {
            config = new AbstractConfig(ReceiverKeys.DEFINITION, own, false);
        } catch (ConfigException e) {
            throw new ConfigException("settings " + prefix + "*: " + e.getMessage());
        }
        known(prefix + ReceiverKeys.KINDS, config.getList(ReceiverKeys.KINDS), AlertKinds.all());
        List<String> atOnce = new ArrayList<>(AlertLevels.worstFirst());
        atOnce.addAll(AlertKinds.all());
        known(prefix + ReceiverKeys.IMMEDIATE, config.getList(ReceiverKeys.IMMEDIATE), atOnce);
        try {
            Address address = address(prefix, config);
            return new Receiver(
                    name,
                    address,
                    new Interest(
                            config.getList(ReceiverKeys.REGIONS),
                            config.getList(ReceiverKeys.KINDS),
                            address.kind() == OutletKind.ALERTMANAGER
                                    ? AlertKinds.all() // it groups by itself
                                    : config.getList(ReceiverKeys.IMMEDIATE),
                            Occasion.valueOf(upper(config.getString(ReceiverKeys.DIGEST)))),
                    languages(config.getString(ReceiverKeys.LANGUAGE)));
        } catch (IllegalArgumentException e) {
            throw new ConfigException("settings " + prefix + "*: " + e.getMessage());
        }
    }

    private static Address address(String prefix, AbstractConfig config) {
        OutletKind kind = OutletKind.valueOf(upper(config.getString(ReceiverKeys.KIND)));
        String url = config.getPassword(ReceiverKeys.URL).value();
        Set<String> schemes = kind == OutletKind.MAIL ? POST : WEB;
        if (!schemes.contains(scheme(url))) {
            throw new ConfigException(
                    prefix + ReceiverKeys.URL + " of " + kind + ": must be an address that begins with "
                            + String.join(", ", schemes.stream().sorted().toList()) + " and ://");
        }
        String from = config.getString(ReceiverKeys.FROM);
        List<String> to = config.getList(ReceiverKeys.TO);
        if (kind == OutletKind.MAIL && (from.isEmpty() || to.isEmpty())) {
            throw new ConfigException(
                    prefix + ReceiverKeys.FROM + " and " + prefix + ReceiverKeys.TO + ": mail needs both");
        }
        return new Address(kind, url, config.getPassword(ReceiverKeys.SECRET).value(), from, to);
    }

    private static String scheme(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() == null ? "" : String.valueOf(address.getScheme());
        } catch (IllegalArgumentException e) {
            return ""; // the caller says what is right, without showing the address
        }
    }

    private static void known(String key, List<String> values, List<String> right) {
        for (String each : values) {
            if (!right.contains(each)) {
                throw new ConfigException(key + " has '" + each + "': right are " + String.join(", ", right));
            }
        }
    }

    private static List<Language> languages(String name) {
        return name.equals("both") ? List.of(Language.ZH, Language.EN) : List.of(Language.valueOf(upper(name)));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
