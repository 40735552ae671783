package io.tongbao.processor;

import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The figures that scores count: a changelogged store, and of the columns used last each in memory, by region. */
final class ScoreColumns {
    private static final int FIGURES_IN_MEMORY = 400_000;
    /** After the bar that ends a period in a key. */
    private static final char AFTER_BAR = '|' + 1;

    private final KeyValueStore<String, byte[]> store;
    private final Recent<String, Map<String, ScoreFigure>> columns =
            new Recent<>(FIGURES_IN_MEMORY, column -> column.size() + 1);

    ScoreColumns(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Puts a figure in place of the one before; false if it says the same. */
    boolean put(String ranking, ScoreFigure figure) {
        Map<String, ScoreFigure> column = column(ranking, figure.period(), figure.indicator(), figure.measure());
        String region = figure.candidate().region();
        ScoreFigure before = column.get(region);
        boolean isNothing = before == null && figure.candidate().reason() == UnrankedReason.NOT_REPORTED;
        if (isNothing || (before != null && before.candidate().equals(figure.candidate()))) {
            return false;
        }
        store.put(figure.key(ranking), figure.encode());
        column.put(region, figure);
        return true;
    }

    /** An item's figures in one of its rows, by region; not to be changed. */
    Map<String, ScoreFigure> column(String ranking, Period period, String indicator, Measure measure) {
        return columns.get(ScoreFigure.prefix(ranking, period, indicator, measure), this::load);
    }

    /** The periods for which a ranking has figures of any item. */
    NavigableSet<Period> periods(String ranking) {
        NavigableSet<Period> periods = new TreeSet<>();
        String from = ranking + "|";
        String to = ranking + AFTER_BAR;
        for (Period next = first(from, to); next != null; next = first(from, to)) {
            periods.add(next);
            from = ranking + "|" + next + AFTER_BAR;
        }
        return periods;
    }

    private @Nullable Period first(String from, String to) {
        try (KeyValueIterator<String, byte[]> found = store.range(from, to)) {
            return found.hasNext() ? ScoreFigure.decode(found.next().value).period() : null;
        }
    }

    private Map<String, ScoreFigure> load(String prefix) {
        Map<String, ScoreFigure> column = new HashMap<>();
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(
                    each -> column.put(each.key.substring(prefix.length()), ScoreFigure.decode(each.value)));
        }
        return column;
    }
}
