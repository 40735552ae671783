package io.tongbao.processor;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Geography;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.RollUp;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rolls a sheet up along its indicator's hierarchy (U1 to U4). */
final class Tree {
    private final Sheets sheets;
    private final BiConsumer<String, @Nullable Figure> changed;

    /** @param changed told of each parent whose figure changed, with the new one; null: none stands any more */
    Tree(Sheets sheets, BiConsumer<String, @Nullable Figure> changed) {
        this.sheets = sheets;
        this.changed = changed;
    }

    /** Whether the region has children to be summed in the sheet's period. */
    static boolean isParent(Indicator indicator, Geography geography, String region, Sheet sheet) {
        String hierarchy = indicator.rollupHierarchy();
        return indicator.rollsUp()
                && hierarchy != null
                && !geography.children(hierarchy, region, sheet.period()).isEmpty();
    }

    /**
     * Computes the parents above the changed regions, lowest first, replacing what stood.
     *
     * @return all regions whose figure changed, the given ones among them
     */
    Set<String> rollUp(Indicator indicator, Geography geography, Sheet sheet, Work.Changes changes) {
        Set<String> touched = new HashSet<>(changes.regions);
        String hierarchy = indicator.rollupHierarchy();
        if (changes.whole) {
            touched.addAll(sheet.own().keySet());
            touched.addAll(sheet.parents().keySet());
        }
        if (!indicator.rollsUp() || hierarchy == null) {
            Set<String> left = new TreeSet<>(sheet.parents().keySet()); // it rolled up under an earlier definition
            left.forEach(each -> replace(sheet, each, null));
            return touched;
        }
        for (String parent : parentsOf(touched, hierarchy, geography, sheet)) {
            List<String> children = geography.children(hierarchy, parent, sheet.period());
            Figure figure = children.isEmpty()
                    ? null
                    : RollUp.standing(indicator, sheet.own().get(parent), sheet.children(children));
            if (replace(sheet, parent, figure)) {
                touched.add(parent);
            }
        }
        return touched;
    }

    /** Puts a parent's figure in place of the one that stood; false if it shows the same. */
    boolean replace(Sheet sheet, String parent, @Nullable Figure figure) {
        Figure stood = sheet.parents().get(parent);
        if (figure == null ? stood == null : stood != null && figure.showsSameAs(stood)) {
            return false;
        }
        sheets.putParent(sheet, parent, figure);
        changed.accept(parent, sheet.standing(parent));
        return true;
    }

    private static List<String> parentsOf(Set<String> regions, String hierarchy, Geography geography, Sheet sheet) {
        Set<String> parents = new HashSet<>(sheet.parents().keySet());
        parents.retainAll(regions);
        for (String each : regions) {
            parents.addAll(geography.ancestors(hierarchy, each, sheet.period()));
            if (!geography.children(hierarchy, each, sheet.period()).isEmpty()) {
                parents.add(each);
            }
        }
        Comparator<String> lowestFirst = Comparator.comparingInt((String each) ->
                        geography.ancestors(hierarchy, each, sheet.period()).size())
                .reversed();
        return parents.stream().sorted(lowestFirst.thenComparing(each -> each)).toList();
    }
}
