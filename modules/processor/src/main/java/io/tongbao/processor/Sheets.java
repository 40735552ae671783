package io.tongbao.processor;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.OwnFigure;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
    private final KeyValueStore<String, byte[]> composed;
    private final Recent<SheetKey, Sheet> inMemory = new Recent<>(FIGURES_IN_MEMORY, Sheet::size);
    private final Map<String, Set<SheetKey>> ofIndicators = new HashMap<>();

    Sheets(KeyValueStore<String, byte[]> own, KeyValueStore<String, byte[]> composed) {
        this.own = own;
        this.composed = composed;
    }

    Sheet get(SheetKey key) {
        return inMemory.get(key, this::load);
    }

    /** What stands for one region, without bringing its whole sheet into memory. */
    @Nullable
    Figure peek(SheetKey key, String region) {
        Sheet sheet = inMemory.peek(key);
        if (sheet != null) {
            return sheet.standing(region);
        }
        String figure = key.text() + "|" + region;
        byte[] found = composed.get(figure);
        byte[] standing = found == null ? own.get(figure) : found;
        return standing == null ? null : Figures.standing(standing);
    }

    void putOwn(Sheet sheet, String region, @Nullable OwnFigure figure) {
        if (figure == null) {
            own.delete(sheet.prefix() + region);
            sheet.own().remove(region);
        } else {
            own.put(sheet.prefix() + region, Figures.encode(figure));
            sheet.own().put(region, figure);
            Set<SheetKey> known = ofIndicators.get(sheet.key().user());
            if (known != null) {
                known.add(new SheetKey(sheet.key().user(), sheet.period()));
            }
        }
    }

    /** Puts what stands for a region beside its own figure, which is to be put first; kept only where it is more. */
    void putStanding(Sheet sheet, String region, @Nullable Figure figure) {
        OwnFigure reported = sheet.own().get(region);
        if (figure != null && (reported == null || !figure.equals(Figure.of(reported)))) {
            composed.put(sheet.prefix() + region, Figures.encode(figure));
            sheet.composed().put(region, figure);
        } else if (sheet.composed().remove(region) != null) {
            composed.delete(sheet.prefix() + region);
        }
    }

    /** The sheets of an indicator for which there is, or was, any own figure of it or of one that it needs. */
    Set<SheetKey> of(String indicator) {
        return ofIndicators.computeIfAbsent(indicator, code -> {
            Set<SheetKey> keys = new TreeSet<>();
            try (KeyValueIterator<String, byte[]> all = own.prefixScan(code + "|", new StringSerializer())) {
                all.forEachRemaining(entry -> {
                    SheetKey found = SheetKey.of(entry.key.substring(0, entry.key.lastIndexOf('|')));
                    keys.add(new SheetKey(code, found.period()));
                });
            }
            return keys;
        });
    }

    private Sheet load(SheetKey key) {
        Sheet sheet = Sheet.empty(key);
        int region = sheet.prefix().length();
        try (KeyValueIterator<String, byte[]> found = own.prefixScan(sheet.prefix(), new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                sheet.own().put(each.key.substring(region), Figures.own(each.value));
            }
        }
        try (KeyValueIterator<String, byte[]> found = composed.prefixScan(sheet.prefix(), new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                sheet.composed().put(each.key.substring(region), Figures.standing(each.value));
            }
        }
        return sheet;
    }
}
