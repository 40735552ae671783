package io.tongbao.processor;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.OwnFigure;
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
    private final KeyValueStore<String, byte[]> parents;
    private final Recent<SheetKey, Sheet> inMemory = new Recent<>(FIGURES_IN_MEMORY, Sheet::size);

    Sheets(KeyValueStore<String, byte[]> own, KeyValueStore<String, byte[]> parents) {
        this.own = own;
        this.parents = parents;
    }

    Sheet get(SheetKey key) {
        return inMemory.get(key, this::load);
    }

    void putOwn(Sheet sheet, String region, OwnFigure figure) {
        own.put(sheet.prefix() + region, Figures.encode(figure));
        sheet.own().put(region, figure);
    }

    void putParent(Sheet sheet, String region, @Nullable Figure figure) {
        if (figure == null) {
            parents.delete(sheet.prefix() + region);
            sheet.parents().remove(region);
        } else {
            parents.put(sheet.prefix() + region, Figures.encode(figure));
            sheet.parents().put(region, figure);
        }
    }

    /** The sheets of an indicator with any own figure. */
    Set<SheetKey> of(String indicator) {
        Set<SheetKey> keys = new TreeSet<>();
        try (KeyValueIterator<String, byte[]> all = own.prefixScan(indicator + "|", new StringSerializer())) {
            all.forEachRemaining(entry -> keys.add(SheetKey.of(entry.key.substring(0, entry.key.lastIndexOf('|')))));
        }
        return keys;
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
        try (KeyValueIterator<String, byte[]> found = parents.prefixScan(sheet.prefix(), new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                sheet.parents().put(each.key.substring(region), Figures.standing(each.value));
            }
        }
        return sheet;
    }
}
