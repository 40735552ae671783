package io.tongbao.processor;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a task: changelogged stores, and a bounded number of them in memory. A new task instance starts with
 * none in memory, so an aborted transaction leaves nothing wrong behind.
 */
final class Sheets {
    private static final int FIGURES_IN_MEMORY = 400_000;

    private final KeyValueStore<String, byte[]> own;
    private final KeyValueStore<String, byte[]> parents;
    private final LinkedHashMap<String, Sheet> inMemory = new LinkedHashMap<>(64, 0.75f, true);

    Sheets(KeyValueStore<String, byte[]> own, KeyValueStore<String, byte[]> parents) {
        this.own = own;
        this.parents = parents;
    }

    Sheet get(String indicator, Period period) {
        String prefix = prefix(indicator, period);
        Sheet sheet = inMemory.get(prefix);
        if (sheet == null) {
            sheet = load(indicator, period, prefix);
            makeRoom();
            inMemory.put(prefix, sheet);
        }
        return sheet;
    }

    void putOwn(Sheet sheet, String region, OwnFigure figure) {
        own.put(prefix(sheet.indicator(), sheet.period()) + region, Figures.encode(figure));
        sheet.own().put(region, figure);
    }

    void putParent(Sheet sheet, String region, @Nullable Figure figure) {
        String key = prefix(sheet.indicator(), sheet.period()) + region;
        if (figure == null) {
            parents.delete(key);
            sheet.parents().remove(region);
        } else {
            parents.put(key, Figures.encode(figure));
            sheet.parents().put(region, figure);
        }
    }

    /** The periods of an indicator for which there is any own figure. */
    NavigableSet<Period> periods(String indicator) {
        NavigableSet<Period> periods = new TreeSet<>();
        try (KeyValueIterator<String, byte[]> all = own.prefixScan(indicator + "|", new StringSerializer())) {
            all.forEachRemaining(entry -> periods.add(Period.of(entry.key.split("\\|", -1)[1])));
        }
        return periods;
    }

    private Sheet load(String indicator, Period period, String prefix) {
        Sheet sheet = Sheet.empty(indicator, period);
        try (KeyValueIterator<String, byte[]> found = own.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                sheet.own().put(each.key.substring(prefix.length()), Figures.own(each.value));
            }
        }
        try (KeyValueIterator<String, byte[]> found = parents.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                sheet.parents().put(each.key.substring(prefix.length()), Figures.standing(each.value));
            }
        }
        return sheet;
    }

    private void makeRoom() {
        int figures = 0;
        for (Sheet each : inMemory.values()) {
            figures += each.size();
        }
        Iterator<Map.Entry<String, Sheet>> oldest = inMemory.entrySet().iterator();
        while (figures > FIGURES_IN_MEMORY && oldest.hasNext()) {
            figures -= oldest.next().getValue().size();
            oldest.remove();
        }
    }

    private static String prefix(String indicator, Period period) {
        return indicator + "|" + period + "|";
    }
}
