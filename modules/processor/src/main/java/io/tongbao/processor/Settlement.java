package io.tongbao.processor;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Share;
import io.tongbao.statistics.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts into the sheets what stands for their regions, and tells what is shown anew. */
final class Settlement {
    /** Told of each figure that changed: what stood and what stands; null where nothing does. */
    interface Changed {
        /** Called once for each figure. */
        void accept(SheetKey sheet, String region, @Nullable Figure stood, @Nullable Figure now);
    }

    private final Sheets sheets;
    private final Standing standing;
    private final Control control;
    private final Changed changed;

    Settlement(Control control, Sheets sheets, Changed changed) {
        this.sheets = sheets;
        this.control = control;
        this.changed = changed;
        this.standing = new Standing(control, sheets);
    }

    /**
     * Takes a unit's own figure and shows it at once, each vintage of it. What depends on other regions (sums, shares in
     * a parent) waits for {@link #settle}.
     *
     * @param own null: there is none any more
     * @return whether it changes anything
     */
    boolean take(SheetKey key, String region, @Nullable OwnFigure own) {
        Sheet sheet = sheets.get(key);
        if (same(sheet.own().get(region), own)) {
            return false;
        }
        Figure stood = sheet.standing(region);
        sheets.putOwn(sheet, region, own);
        Indicator indicator = control.indicator(key.indicator());
        Figure now =
                indicator == null ? (own == null ? null : Figure.of(own)) : standing.atOnce(indicator, sheet, region);
        now = keepingShare(indicator, stood, now);
        sheets.putStanding(sheet, region, now);
        if (!same(stood, now)) {
            changed.accept(key, region, stood, now);
        }
        return true;
    }

    /** A share in the parent holds until the next {@link #settle} where what it is computed from did not change. */
    private static @Nullable Figure keepingShare(
            @Nullable Indicator indicator, @Nullable Figure stood, @Nullable Figure now) {
        if (indicator == null || stood == null || now == null || now.share() != null || stood.share() == null) {
            return now;
        }
        boolean holds = stood.share().source() == Share.Source.REGION_IN_PARENT
                && stood.headline(indicator).equals(now.headline(indicator));
        return holds ? now.with(stood.share(), now.knownAt()) : now;
    }

    /** Takes a figure of an indicator that this one needs; what it changes waits for {@link #settle}. */
    boolean takeNeeded(SheetKey key, String needed, String region, @Nullable OwnFigure own) {
        Sheet sheet = sheets.get(key.needed(needed));
        if (same(sheet.own().get(region), own)) {
            return false;
        }
        sheets.putOwn(sheet, region, own);
        return true;
    }

    /**
     * Works out anew what the changes touch: the regions, those above them, and those whose whole changed.
     *
     * @return all regions whose figure may be another than before, the given ones among them
     */
    Set<String> settle(Indicator indicator, SheetKey key, Work.Changes changes) {
        Period period = key.period();
        Sheet sheet = sheets.get(key);
        Set<String> touched = touched(sheet, changes);
        for (String needed : control.relations().needs(indicator.code())) {
            touched.addAll(settleNeeded(needed, key, changes));
        }
        Map<String, @Nullable Figure> before = new HashMap<>();
        for (String region : standing.lowestFirst(indicator, period, touched)) {
            Figure stood = sheet.standing(region);
            Figure now = standing.value(indicator, sheet, region);
            if (now != null && stood != null) {
                now = now.with(stood.share(), now.knownAt()); // until all wholes stand
            }
            if (!same(stood, now)) {
                before.put(region, stood);
                sheets.putStanding(sheet, region, knownNotBefore(changes.defined, now));
            }
        }
        touched.addAll(before.keySet());
        for (String region : standing.partsOf(indicator, period, touched)) {
            Figure stood = sheet.standing(region);
            Figure now = stood == null ? null : standing.withShare(indicator, sheet, region, stood);
            if (!same(stood, now)) {
                if (!before.containsKey(region)) {
                    before.put(region, stood);
                }
                sheets.putStanding(sheet, region, knownNotBefore(changes.defined, now));
            }
        }
        before.forEach((region, stood) -> {
            Figure now = sheet.standing(region);
            if (!same(stood, now)) {
                changed.accept(key, region, stood, now);
            }
        });
        touched.addAll(before.keySet());
        return touched;
    }

    /** The indicator is not defined any more, or not yet: nothing stands but what was reported. */
    void leaveReported(SheetKey key) {
        Sheet sheet = sheets.get(key);
        for (String region : List.copyOf(sheet.composed().keySet())) {
            Figure stood = sheet.standing(region);
            OwnFigure own = sheet.own().get(region);
            Figure now = own == null ? null : Figure.of(own);
            sheets.putStanding(sheet, region, now);
            if (!same(stood, now)) {
                changed.accept(key, region, stood, now);
            }
        }
    }

    /** Computes the two-year growth of a sum again: a year that it looks back at changed (G6). */
    void lookBack(Indicator indicator, SheetKey key, String region) {
        Figure stood = sheets.peek(key, region);
        Side headline = stood == null ? null : stood.headline(indicator);
        if (stood != null && headline != null && headline.value() != null && headline.dataClass() == null) {
            Sheet sheet = sheets.get(key);
            Figure now = standing.lookingBack(indicator, sheet, region, stood);
            if (!same(stood, now)) {
                sheets.putStanding(sheet, region, now);
                changed.accept(key, region, stood, now);
            }
        }
    }

    private Set<String> settleNeeded(String needed, SheetKey key, Work.Changes changes) {
        Indicator indicator = control.indicator(needed);
        Sheet sheet = sheets.get(key.needed(needed));
        Set<String> touched = touched(sheet, changes);
        if (indicator != null) {
            for (String region : standing.lowestFirst(indicator, key.period(), touched)) {
                Figure now = standing.value(indicator, sheet, region);
                if (!same(sheet.standing(region), now)) {
                    touched.add(region);
                    sheets.putStanding(sheet, region, knownNotBefore(changes.defined, now));
                }
            }
        }
        return touched;
    }

    private static Set<String> touched(Sheet sheet, Work.Changes changes) {
        Set<String> touched = new TreeSet<>(changes.regions);
        if (changes.whole) {
            touched.addAll(sheet.regions());
        }
        return touched;
    }

    private static @Nullable Figure knownNotBefore(Instant defined, @Nullable Figure figure) {
        return figure == null ? null : figure.knownNotBefore(defined);
    }

    private static boolean same(@Nullable OwnFigure one, @Nullable OwnFigure other) {
        return one == null ? other == null : other != null && one.showsSameAs(other);
    }

    private static boolean same(@Nullable Figure one, @Nullable Figure other) {
        return one == null ? other == null : other != null && one.showsSameAs(other);
    }
}
