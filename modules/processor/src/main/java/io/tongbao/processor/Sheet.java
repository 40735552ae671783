package io.tongbao.processor;

import io.tongbao.statistics.Child;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one indicator in one period, in memory: own ones, and what stands for the parents.
 *
 * @param prefix what the keys of its figures in the stores begin with
 */
record Sheet(SheetKey key, String prefix, Map<String, OwnFigure> own, Map<String, Figure> parents) {
    static Sheet empty(SheetKey key) {
        return new Sheet(key, key.text() + "|", new HashMap<>(), new HashMap<>());
    }

    Period period() {
        return key.period();
    }

    /** What is shown for a region; null where there is nothing. */
    @Nullable
    Figure standing(String region) {
        Figure parent = parents.get(region);
        if (parent != null) {
            return parent;
        }
        OwnFigure figure = own.get(region);
        return figure == null ? null : Figure.of(figure);
    }

    List<Child> children(List<String> regions) {
        List<Child> children = new ArrayList<>(regions.size());
        for (String each : regions) {
            children.add(new Child(each, standing(each)));
        }
        return children;
    }

    int size() {
        return own.size() + parents.size() + 1;
    }
}
