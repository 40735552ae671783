package io.tongbao.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reaches a running system. */
final class Common {
    @Option(names = "--config", paramLabel = "FILE", description = "Settings file; see `tongbao config`.")
    @Nullable
    Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".tongbao",
            description = "Folder of `tongbao up` on this machine (default: ${DEFAULT-VALUE}).")
    Path data = Path.of(".tongbao");

    @Option(names = "-D", paramLabel = "KEY=VALUE", description = "A single setting, before file and environment.")
    Map<String, String> given = new HashMap<>();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka of a cluster; without it, that of `tongbao up` on this machine.")
    @Nullable
    String bootstrapServers;

    Settings settings() {
        Map<String, String> all = new HashMap<>(given);
        if (bootstrapServers != null) {
            all.put(SettingKeys.BOOTSTRAP, bootstrapServers);
        }
        Settings settings = Settings.read(config, System.getenv(), all);
        Logs.write(settings.text(SettingKeys.LOG_FORMAT));
        return settings;
    }

    /** Where everything is: as the settings say, or as `up` on this machine has it. */
    Wiring wiring() {
        return Wiring.find(settings(), data);
    }
}
