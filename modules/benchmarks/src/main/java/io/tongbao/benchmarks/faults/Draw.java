package io.tongbao.benchmarks.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws the faults of each round by a seed: kinds are dealt like cards, so that each comes before any comes again. The same
 * seed and kinds give the same faults at the same events of the load.
 */
final class Draw {
    private final SplittableRandom random;
    private final List<FaultKind> kinds;
    private final List<FaultKind> deck = new ArrayList<>();
    private final int most;

    /**
     * A planned fault.
     *
     * @param at injected before this event of the round
     * @param until mended before this event, or later if it has to last longer
     */
    record Planned(Fault fault, int at, int until) {}

    /** @param most faults of a round, 1 or more */
    Draw(long seed, Collection<FaultKind> kinds, int most) {
        this.random = new SplittableRandom(seed);
        this.kinds = List.copyOf(kinds);
        this.most = most;
    }

    /** The faults of a round of so many events; none of them is about what another is about. */
    List<Planned> round(int events, Cluster cluster, Means means, Ledger ledger) {
        List<Planned> planned = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            FaultKind kind = deal();
            Fault fault = kind.draw(random, cluster, means, ledger);
            if (fault.touches().stream().anyMatch(touched::contains)) {
                deck.add(kind); // in a later round
                continue;
            }
            touched.addAll(fault.touches());
            int at = random.nextInt(events / 2);
            planned.add(new Planned(fault, at, at + 1 + random.nextInt(events - at)));
        }
        return planned;
    }

    private FaultKind deal() {
        if (deck.isEmpty()) {
            deck.addAll(kinds);
        }
        return deck.remove(random.nextInt(deck.size()));
    }
}
