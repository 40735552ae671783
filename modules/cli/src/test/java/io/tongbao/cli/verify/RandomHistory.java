package io.tongbao.cli.verify;

import io.tongbao.contracts.Keys;
import io.tongbao.contracts.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small, nasty history: few regions, indicators and numbers, so that gaps, ties, zero and negative bases, mixed
 * classes, late revisions, parents that report themselves, lineages, ratios and parts all meet.
 */
final class RandomHistory {
    private final History history = new History();
    private final Dice dice;
    private final RandomRegions regions;
    private final RandomIndicators indicators;
    private final RandomRankings rankings;
    private final RandomReports reports;
    private final RandomSchemes schemes;
    private final RandomTargets targets;
    private final RandomMistakes mistakes;
    private final double changes;
    private final Dice late;
    private final Set<Instant> times = new TreeSet<>();

    RandomHistory(long seed) {
        dice = new Dice(seed);
        late = new Dice(-seed);
        List<Like> cast = seed % 2 == 0 ? Like.FAMILY : some();
        regions = new RandomRegions(dice, history);
        indicators = new RandomIndicators(dice, history, cast);
        rankings = new RandomRankings(dice, history, cast);
        reports = new RandomReports(dice, history, cast, seed % 3 == 0 ? 0.05 : 0.3);
        schemes = new RandomSchemes(history, seed);
        targets = new RandomTargets(history, cast, seed);
        mistakes = new RandomMistakes(dice, history, cast);
        changes = seed % 5 == 0 ? 0.06 : 0.015;
    }

    private List<Like> some() {
        List<Like> cast = new ArrayList<>(List.of(Like.values()));
        while (cast.size() > 7) {
            cast.remove(dice.below(cast.size()));
        }
        return List.copyOf(cast);
    }

    History history() {
        return history;
    }

    /** Definitions and the day. */
    void begin() {
        history.today("2024-01-15");
        regions.begin();
        indicators.begin();
        rankings.begin();
        schemes.begin();
        targets.begin();
        mistakes.define();
    }

    /** Some more inputs. */
    void more(int inputs) {
        for (int i = 0; i < inputs; i++) {
            history.pass(dice.below(3));
            report();
            schemes.more();
            targets.more();
            if (dice.chance(changes)) {
                redefine();
            }
        }
    }

    private void report() {
        int chance = dice.below(100);
        if (chance < 3) {
            reports.retract();
        } else if (chance < 9) {
            reports.ofOneRegion();
        } else if (chance < 12) {
            reports.ofOneIndicator();
        } else {
            reports.report();
        }
    }

    private void redefine() {
        switch (dice.below(6)) {
            case 0 -> rankings.redefine();
            case 1, 2 -> indicators.redefine();
            case 3 -> mistakes.define();
            default -> regions.redefine();
        }
    }

    /**
     * The events since the last call. In every other part some reports come behind those of other regions that were known
     * later, as from two partitions.
     */
    List<History.Event> inTheOrderOfArrival(int part) {
        List<History.Event> taken = new ArrayList<>(history.events());
        history.events().clear();
        taken.forEach(each -> times.add(each.knownAt()));
        for (int i = taken.size() - 2; part % 2 == 1 && i >= 0; i--) {
            int last = i;
            while (last - i < 5 && last + 1 < taken.size() && areOfTwoRegions(taken.get(i), taken.get(last + 1))) {
                last++;
            }
            if (last > i && late.chance(0.3)) {
                taken.add(last, taken.remove(i));
            }
        }
        return taken;
    }

    private static boolean areOfTwoRegions(History.Event one, History.Event other) {
        return one.topic().equals(Topics.REPORTS)
                && other.topic().equals(Topics.REPORTS)
                && !Keys.region(one.key()).equals(Keys.region(other.key()));
    }

    /** Some moments: of inputs, just before and just after these. */
    List<Instant> moments(int count) {
        List<Instant> all = new ArrayList<>(times);
        Set<Instant> moments = new TreeSet<>();
        while (moments.size() < count) {
            moments.add(late.pick(all).plusMillis(late.below(3) - 1L));
        }
        return List.copyOf(moments);
    }

    boolean mayTick() {
        return dice.chance(0.2);
    }
}
