package io.tongbao.processor;

import io.tongbao.contracts.Keys;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.StoredRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The checks' memory: what stands, by region, indicator and period. */
final class Cells {
    private final KeyValueStore<String, byte[]> store;

    Cells(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    Cell get(String region, String indicator, Period period) {
        return Cell.decode(store.get(key(region, indicator, period)));
    }

    void put(String region, String indicator, Period period, Cell cell) {
        store.put(key(region, indicator, period), cell.encode());
    }

    /** What stands from January of a year to a period. */
    History history(Indicator indicator, String region, int fromYear, Period to) {
        Map<Period, List<StoredRow>> rows = new TreeMap<>();
        String from = key(region, indicator.code(), new Period(fromYear, 1));
        try (KeyValueIterator<String, byte[]> found = store.range(from, key(region, indicator.code(), to))) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                rows.put(period(each.key), Cell.rows(each.value));
            }
        }
        return new History(indicator, rows);
    }

    private static String key(String region, String indicator, Period period) {
        return Keys.figure(region, indicator) + "|" + period;
    }

    /** The period at the end of a key, as {@link Period#toString} writes it. */
    private static Period period(String key) {
        int end = key.length();
        return new Period(Integer.parseInt(key, end - 7, end - 3, 10), Integer.parseInt(key, end - 2, end, 10));
    }
}
