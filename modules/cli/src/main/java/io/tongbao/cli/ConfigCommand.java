package io.tongbao.cli;

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
        List<ConfigKey> keys = SettingKeys.DEFINITION.configKeys().values().stream()
                .sorted(Comparator.comparing((ConfigKey each) -> each.name))
                .toList();
        for (ConfigKey key : keys) {
            boolean none =
                    key.defaultValue == null || String.valueOf(key.defaultValue).isEmpty();
            String preset = none || key.type == ConfigDef.Type.PASSWORD ? "none" : String.valueOf(key.defaultValue);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s%n    %s, default %s, environment %s%n    %s%n",
                            key.name,
                            key.type.name().toLowerCase(Locale.ROOT),
                            preset,
                            key.name.toUpperCase(Locale.ROOT).replace('.', '_'),
                            key.documentation);
        }
        return 0;
    }
}
