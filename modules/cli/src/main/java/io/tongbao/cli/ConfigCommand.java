package io.tongbao.cli;

import io.tongbao.notifier.receiver.ReceiverKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every setting. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        header = "Lists every setting with type, default and meaning 配置项",
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao config",
            "  ./tongbao up -D tongbao.topics.partitions=8    # a setting on the command line"
        })
final class ConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        print("", SettingKeys.DEFINITION);
        print(ReceiverKeys.PREFIX + "NAME.", ReceiverKeys.DEFINITION);
        return 0;
    }

    private void print(String prefix, ConfigDef definition) {
        List<ConfigKey> keys = definition.configKeys().values().stream()
                .sorted(Comparator.comparing((ConfigKey each) -> each.name))
                .toList();
        for (ConfigKey key : keys) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s%n    %s, default %s, environment %s%n    %s%n",
                            prefix + key.name,
                            key.type.name().toLowerCase(Locale.ROOT),
                            preset(key),
                            ReceiverTexts.variable(prefix + key.name),
                            key.documentation);
        }
    }

    private static String preset(ConfigKey key) {
        String preset = key.defaultValue instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(key.defaultValue);
        boolean none = !key.hasDefault() || key.defaultValue == null || preset.isEmpty();
        return none || key.type == ConfigDef.Type.PASSWORD ? "none" : preset;
    }
}
