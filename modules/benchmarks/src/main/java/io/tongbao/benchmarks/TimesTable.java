package io.tongbao.benchmarks;

import io.tongbao.benchmarks.Reads.When;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of what was asked: size of the answer, median and 95th percentile, now and as of moments. */
final class TimesTable {
    private static final List<When> PAST = List.of(When.SETTLED, When.IN_PART, When.COMPUTED);

    private final PrintWriter out;

    /** Begins it; {@code size} says what the size of an answer counts. */
    TimesTable(PrintWriter out, String size) {
        this.out = out;
        out.println("| read | " + size + " | median ms | p95 ms "
                + PAST.stream()
                        .map(when -> "| as of, "
                                + when.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + size
                                + " | median ms | p95 ms | ratio ")
                        .collect(Collectors.joining())
                + "|");
        out.println("|---|---:|---:|---:|" + "---:|---:|---:|---:|".repeat(PAST.size()));
    }

    /** Times what may be asked of each. */
    @FunctionalInterface
    interface Asking {
        /** Times it. */
        Times of(When when) throws Exception;
    }

    /** Asks now and as of those moments that are named. */
    void row(String name, Set<When> moments, Asking asking) throws Exception {
        Times now = asking.of(When.NOW);
        out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f |", name, now.size(), now.median(), now.slow());
        for (When each : PAST) {
            if (moments.contains(each)) {
                then(now, asking.of(each));
            } else {
                out.print(" – | – | – | – |");
            }
        }
        out.println();
        out.flush();
    }

    private void then(Times now, Times then) {
        out.printf(
                Locale.ROOT,
                " %d | %.1f | %.1f | %.1f |",
                then.size(),
                then.median(),
                then.slow(),
                then.median() / now.median());
    }
}
