package io.tongbao.benchmarks.faults;

import io.tongbao.statistics.alert.AlertKey;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends a script to a cluster, round by round: a month, then what is corrected of it. Faults begin and end at events of the
 * script; after each round all is mended, and the next begins when everything has landed.
 */
final class Play implements AutoCloseable {
    private static final Duration ACKNOWLEDGED = Duration.ofMinutes(4);

    private final Cluster cluster;
    private final Script script;
    private final PrintWriter out;
    private final Duration pace;
    private final Ledger ledger = new Ledger();
    private final Sender sender;
    private final Settling settling;
    private final long start = System.nanoTime();
    private final List<Deliveries.Trouble> troubles = new ArrayList<>();
    private int faults;
    private int events;

    /** A fault under way. */
    private record Running(Draw.Planned planned, long sinceNs) {}

    /** @param pace time between two events */
    Play(Cluster cluster, Script script, Duration pace, PrintWriter out) {
        this.cluster = cluster;
        this.script = script;
        this.out = out;
        this.pace = pace;
        this.sender = new Sender(cluster, ledger);
        this.settling = new Settling(cluster, out);
    }

    /** Publishes the definitions and the first letters. */
    void prepare() throws Exception {
        List<String> files =
                script.definitions(Files.createDirectories(cluster.folder().resolve("definitions")));
        cluster.command(Stream.concat(Stream.of("publish"), files.stream()).toArray(String[]::new));
        script.letters().forEach(sender::send);
        settle();
    }

    /** Plays a round under faults, which are drawn when it begins. */
    void round(int number, Draw draw, Means means) throws Exception {
        round(number, records -> draw.round(records, cluster, means, ledger));
    }

    /** Plays a round that nothing disturbs. */
    void round(int number) throws Exception {
        round(number, records -> List.of());
    }

    private interface Plan {
        List<Draw.Planned> of(int records);
    }

    private void round(int number, Plan plan) throws Exception {
        int month = number / 2;
        boolean isMonth = number % 2 == 0;
        if (!isMonth) {
            decide(month);
        }
        List<SpecificRecord> records = isMonth ? script.month(month) : script.corrections(month);
        List<Draw.Planned> planned = new ArrayList<>(plan.of(records.size()));
        List<Running> running = new ArrayList<>();
        for (int at = 0; at < records.size(); at++) {
            for (Draw.Planned each : List.copyOf(planned)) {
                if (each.at() == at) {
                    planned.remove(each);
                    running.add(inject(each));
                }
            }
            for (Running each : List.copyOf(running)) {
                if (each.planned().until() <= at
                        && lasted(each).compareTo(each.planned().fault().least()) >= 0) {
                    running.remove(each);
                    heal(number, each);
                }
            }
            sender.send(records.get(at));
            events++;
            Thread.sleep(pace.toMillis());
            keepRunning();
        }
        for (Running each : running) {
            Duration left = each.planned().fault().least().minus(lasted(each));
            Thread.sleep(Math.max(0, left.toMillis()));
            heal(number, each);
        }
        settle();
    }

    /** Retracts a figure of the month before, and takes up an alert. */
    private void decide(int month) throws Exception {
        if (month > 0) {
            sender.decide(by -> by.retract(Script.retracted(month), Script.RETAIL, Script.period(month - 1), null));
        }
        String alert = firstToBeTakenUp();
        if (alert != null) {
            sender.decide(by -> by.acknowledge(AlertKey.of(alert)));
        }
        settling.await();
    }

    private @Nullable String firstToBeTakenUp() throws SQLException {
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select min(alert_id) from stats.alerts where open and state <> 'ACKNOWLEDGED'")) {
            row.next();
            return row.getString(1);
        }
    }

    private Running inject(Draw.Planned planned) throws Exception {
        Running running = new Running(planned, System.nanoTime());
        planned.fault().inject(cluster);
        faults++;
        return running;
    }

    private void heal(int round, Running running) throws Exception {
        Fault fault = running.planned().fault();
        fault.heal(cluster);
        out.printf(
                Locale.ROOT,
                "%7.1f s  round %d  %s, for %.1f s, from event %d%n",
                (running.sinceNs() - start) / 1e9,
                round,
                fault.what(),
                lasted(running).toMillis() / 1e3,
                running.planned().at());
        if (Deliveries.mayHideAnswers(fault)) {
            // whose end is not known before all serve again
            troubles.add(new Deliveries.Trouble(running.sinceNs(), Long.MAX_VALUE));
        }
    }

    private static Duration lasted(Running running) {
        return Duration.ofNanos(System.nanoTime() - running.sinceNs());
    }

    private void keepRunning() throws Exception {
        cluster.startAgain().forEach(each -> out.println("        " + each + " had ended by itself: started again"));
    }

    private void settle() throws Exception {
        cluster.healed();
        sender.awaitAcknowledged(ACKNOWLEDGED);
        settling.await();
        long now = System.nanoTime();
        troubles.replaceAll(
                each -> each.untilNs() == Long.MAX_VALUE ? new Deliveries.Trouble(each.fromNs(), now) : each);
    }

    /** What was acknowledged. */
    Ledger ledger() {
        return ledger;
    }

    /** When something was in trouble that the notifier needs. */
    List<Deliveries.Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** How many faults there were so far. */
    int faults() {
        return faults;
    }

    /** How many events were sent so far, but for definitions, letters and decisions. */
    int events() {
        return events;
    }

    @Override
    public void close() {
        sender.close();
    }
}
