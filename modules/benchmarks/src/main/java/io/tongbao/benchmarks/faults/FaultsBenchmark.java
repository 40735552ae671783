package io.tongbao.benchmarks.faults;

import io.tongbao.benchmarks.rig.Comparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster under faults that a seed draws, and then whether anything differs from what it should be: from what was
 * acknowledged, from what {@code verify} computes, and from the same load without faults.
 */
public final class FaultsBenchmark {
    private static final List<String> ALL_ROLES =
            List.of("processor-1", "processor-2", "sink-1", "sink-2", Cluster.NOTIFIER, Cluster.SERVER);
    private static final List<String> ONE_OF_EACH = List.of("processor-1", "sink-1", Cluster.SERVER);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration NO_PACE = Duration.ofMillis(5);
    private static final int MOST_FAULTS_OF_A_ROUND = 3;

    private final Path folder;
    private final long seed;
    private final Means means;
    private final PrintWriter out;
    private final List<String> differences = new ArrayList<>();

    private FaultsBenchmark(Path folder, long seed, Means means, PrintWriter out) {
        this.folder = folder;
        this.seed = seed;
        this.means = means;
        this.out = out;
    }

    /**
     * Plays rounds until their time is over, counted from when all serves.
     *
     * @param kinds those for which something is missing on this machine are left out, which is printed
     * @param other folder of the jars of another version; null for none
     * @return how many things differ, which are printed; logs stay in the folder
     */
    public static int run(
            Path folder, long seed, Duration time, Collection<FaultKind> kinds, @Nullable Path other, PrintWriter out)
            throws Exception {
        try (Means means = Means.find(folder, other)) {
            List<FaultKind> possible = new ArrayList<>();
            for (FaultKind each : kinds) {
                String missing = each.lacks(means);
                if (missing == null) {
                    possible.add(each);
                } else {
                    out.println(each + " is left out: " + missing);
                }
            }
            return new FaultsBenchmark(folder, seed, means, out).differences(possible, time, Integer.MAX_VALUE, true);
        }
    }

    /** The same for so many rounds, of kinds that need nothing but the cluster, and without the load without faults. */
    public static int run(Path folder, long seed, int rounds, Collection<FaultKind> kinds, PrintWriter out)
            throws Exception {
        return new FaultsBenchmark(folder, seed, Means.NONE, out).differences(kinds, Duration.ofDays(1), rounds, false);
    }

    private int differences(Collection<FaultKind> kinds, Duration time, int most, boolean isCompared) throws Exception {
        out.println("seed " + seed + ", faults of " + kinds + ", logs in " + folder);
        Script script = new Script(seed);
        int rounds = 0;
        try (Receiver receiver = new Receiver();
                Cluster cluster = Cluster.start(folder.resolve("disturbed"), ALL_ROLES, receiver.port(), means);
                Play play = new Play(cluster, script, PACE, out)) {
            out.println("processes: " + cluster);
            Draw draw = new Draw(seed, kinds, MOST_FAULTS_OF_A_ROUND);
            play.prepare();
            long until = System.nanoTime() + time.toNanos();
            while (rounds < most && System.nanoTime() < until) {
                play.round(rounds++, draw, means);
            }
            differences.addAll(new Checks(cluster, play.ledger()).differences());
            differences.addAll(LandedRecords.differences(cluster));
            differences.addAll(Deliveries.differences(cluster, receiver.told(), play.troubles()));
            verify(cluster);
            out.printf(
                    Locale.ROOT,
                    "%d rounds, %d events, %d faults, %d poisoned records; %d processes ended by themselves%n",
                    rounds,
                    play.events(),
                    play.faults(),
                    play.ledger().poison().size(),
                    cluster.startedAgain());
            if (isCompared) {
                compare(cluster, script, rounds);
            }
        }
        differences.forEach(each -> out.println("differs: " + each));
        out.println(differences.size() + " things differ; seed " + seed);
        return differences.size();
    }

    private void verify(Cluster cluster) throws IOException, InterruptedException {
        int status = cluster.run("verify");
        try (Stream<String> lines = Files.lines(cluster.said("verify"))) {
            lines.filter(each -> each.startsWith("stats.")).forEach(out::println);
        }
        if (status != 0) {
            differences.add("verify ended with status " + status + ": " + cluster.said("verify"));
        }
    }

    /** Plays the same rounds without faults on another cluster, and compares. */
    private void compare(Cluster disturbed, Script script, int rounds) throws Exception {
        try (Cluster cluster = Cluster.start(folder.resolve("undisturbed"), ONE_OF_EACH, 0, Means.NONE);
                Play play = new Play(cluster, script, NO_PACE, out)) {
            play.prepare();
            for (int round = 0; round < rounds; round++) {
                play.round(round);
            }
            try (Connection one = disturbed.database();
                    Connection other = cluster.database()) {
                for (Map.Entry<String, Comparison> each :
                        Undisturbed.compare(one, other).entrySet()) {
                    out.println("against the same without faults, " + each.getKey() + ": " + each.getValue());
                    if (!each.getValue().differing().isEmpty()) {
                        differences.add(each.getKey() + " is not as without faults");
                    }
                }
            }
        }
    }
}
