package io.tongbao.processor;

import io.tongbao.statistics.Child;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one indicator in one period, in memory: own ones, and what stands where that is more than the own one
 * (sums of children, ratios of parts, shares in a whole).
 *
 * @param prefix what the keys of its figures in the stores begin with
 */
record Sheet(SheetKey key, String prefix, Map<String, OwnFigure> own, Map<String, Figure> composed) {
    static Sheet empty(SheetKey key) {
        return new Sheet(key, key.text() + "|", new HashMap<>(), new HashMap<>());
    }

    Period period() {
        return key.period();
    }

    /** What is shown for a region; null where there is nothing. */
    @Nullable
    Figure standing(String region) {
        Figure figure = composed.get(region);
        if (figure != null) {
            return figure;
        }
        OwnFigure reported = own.get(region);
        return reported == null ? null : Figure.of(reported);
    }

    List<Child> children(List<String> regions) {
        List<Child> children = new ArrayList<>(regions.size());
        for (String each : regions) {
            children.add(new Child(each, standing(each)));
        }
        return children;
    }

    /** All that have a figure. */
    Set<String> regions() {
        Set<String> regions = new TreeSet<>(own.keySet());
        regions.addAll(composed.keySet());
        return regions;
    }

    int size() {
        return own.size() + composed.size() + 1;
    }
}
