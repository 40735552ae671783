package io.tongbao.notifier;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.Occasion;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.testing.Receivers;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The notifier as a process of its own, which tells one receiver everything at once until it is killed. */
public final class NotifierProcess {
    private NotifierProcess() {}

    /**
     * Runs it.
     *
     * @param arguments Kafka's address, the registry's, the database's, and the receiver's
     */
    public static void main(String[] arguments) {
        Database database = new Database(new DatabaseConfig(arguments[2], "", "", 2));
        Notifier notifier = new Notifier(
                new NotifierConfig(
                        Map.of("bootstrap.servers", arguments[0]),
                        "tongbao-notifier",
                        List.of(Receivers.with(
                                Receivers.of(OutletKind.WEBHOOK, arguments[3]),
                                "bureau",
                                new Interest(List.of(), List.of(), AlertKinds.all(), Occasion.DAILY))),
                        LocalTime.of(9, 0),
                        ""),
                database,
                new Registry(Map.of("schema.registry.url", arguments[1])),
                Clock.systemUTC());
        notifier.start();
    }

    /** Starts it; its output goes to a file. */
    static Process start(Path log, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NotifierProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
