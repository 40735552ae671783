package io.tongbao.processor;

import io.tongbao.contracts.TargetProgress;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What targets compared show; judges them, and sends those that show something else than before (T1 to T6). */
final class ShownProgress {
    private final Control control;
    private final KeyValueStore<String, byte[]> digests;
    private final Outlet outlet;
    private final FactFeed facts;

    ShownProgress(Control control, KeyValueStore<String, byte[]> digests, Outlet outlet, FactFeed facts) {
        this.control = control;
        this.digests = digests;
        this.outlet = outlet;
        this.facts = facts;
    }

    /** @param defined when the last definition was known that changed it: what it shows now was not known before */
    void judge(Yardstick yardstick, Targets.Standing standing, Period period, Instant defined) {
        Target target = standing.target();
        LightRule rule = control.lightRule(target.lightRule());
        Yardstick.Compared compared = yardstick.compare(standing, period);
        if (rule == null || compared == null) {
            withdraw(target, period);
            return;
        }
        Map<Subject, BigDecimal> looked = Lights.facts(rule, yardstick, standing, period, compared.progress());
        Instant knownAt = compared.knownAt().isBefore(defined) ? defined : compared.knownAt();
        Board group = target.looksAtGroup(rule) ? yardstick.board(target, period) : null;
        knownAt = group == null || group.knownAt().isBefore(knownAt) ? knownAt : group.knownAt();
        TargetProgress row = ProgressRows.of(target, period, compared.progress(), rule, looked, knownAt);
        String key = key(target, period);
        byte[] digest = outlet.digest(row);
        byte @Nullable [] before = digests.get(key);
        if (before == null || !Arrays.equals(before, digest)) {
            digests.put(key, digest);
            outlet.progress(row);
            facts.progress(row);
        }
    }

    /** There is nothing to compare in a period any more. */
    void withdraw(Target target, Period period) {
        if (leave(target, period)) {
            facts.progress(ProgressRows.gone(target, period, outlet.now()));
        }
    }

    /** There is nothing to compare in the target's year any more. */
    void withdraw(Target target) {
        year(target, period -> withdraw(target, period));
    }

    /** Another task shows the target from its next version on, and tells alerts of it: only what is shown is taken back. */
    void leave(Target target) {
        year(target, period -> leave(target, period));
    }

    /** The target may be another task's until now: what alerts are judged by it is taken back before this one tells of it. */
    void begin(Target target) {
        year(target, period -> facts.progress(ProgressRows.gone(target, period, outlet.now())));
    }

    private boolean leave(Target target, Period period) {
        String key = key(target, period);
        if (digests.get(key) == null) {
            return false;
        }
        digests.delete(key);
        outlet.progress(ProgressRows.gone(target, period, outlet.now()));
        return true;
    }

    private static void year(Target target, Consumer<Period> each) {
        for (int month = 1; month <= 12; month++) {
            each.accept(new Period(target.year(), month));
        }
    }

    private static String key(Target target, Period period) {
        return target.indicator() + "|" + target.region() + "|" + target.kind() + "|" + period;
    }
}
