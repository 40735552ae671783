package io.tongbao.processor;

import io.tongbao.contracts.Keys;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hands what stands for a region on to those that came out of it, which may be another task's, so that their first reports
 * are checked against it (V04, V06 to V13), and tells when all of it is there.
 */
final class Heirs {
    private static final int FORMAT = 1;

    private final Control control;
    private final Cells cells;
    private final Handover handover;
    private final Predicate<String> isOwn;
    private final String topic;
    private final BiConsumer<Judge.Verdict, Instant> send;

    /**
     * Those of the regions of one task.
     *
     * @param isOwn whether a region belongs to the task
     * @param topic by which cells get to the heirs' tasks
     * @param send sends one, with the time at which it was known
     */
    Heirs(
            Control control,
            Cells cells,
            Handover handover,
            Predicate<String> isOwn,
            String topic,
            BiConsumer<Judge.Verdict, Instant> send) {
        this.control = control;
        this.cells = cells;
        this.handover = handover;
        this.isOwn = isOwn;
        this.topic = topic;
        this.send = send;
    }

    /** Something else stands in a cell. */
    void changed(Cells.Place place, Cell cell) {
        control.lineage().successors(place.region()).forEach(heir -> handOn(heir, place, cell));
    }

    /** Regions came out of others by a definition, or do no longer. */
    void redefine(Redefinition change, Lineage before) {
        if (change.changesLineage()) {
            Set<String> heirs = new LinkedHashSet<>(Set.of(change.code()));
            heirs.addAll(before.successors(change.code()));
            heirs.addAll(control.lineage().successors(change.code()));
            heirs.forEach(this::handOn);
        }
    }

    /** Whether the region has all that stood for what it came out of when a definition said so. */
    boolean isComplete(String heir) {
        return handover.isComplete(heir, control.lineage());
    }

    /**
     * Takes in what another task, or this one, handed on.
     *
     * @return the region that it is for, where it was the last of an origin; null while more is to come
     */
    @Nullable
    String inherit(String key, byte[] value) {
        CompactReader in = new CompactReader(value, FORMAT);
        String origin = in.text();
        String heir = Keys.region(key);
        if (key.equals(heir)) {
            handover.received(heir, origin, in.number());
            return heir;
        }
        Period period = Period.ofIndex(in.whole());
        cells.inherit(heir, new Cells.Place(origin, Keys.indicator(key), period), Cell.decode(in.raw()));
        return null;
    }

    private void handOn(String heir) {
        Set<String> origins = control.lineage().origins(heir);
        if (isOwn.test(heir) && !origins.isEmpty()) {
            handover.expect(heir, control.position());
        }
        for (String origin : origins) {
            if (isOwn.test(origin)) {
                cells.forEach(origin, (place, cell) -> handOn(heir, place, cell));
                // one sender's records keep their order: behind this one nothing of that moment is left to come
                byte[] end = new CompactWriter(FORMAT)
                        .text(origin)
                        .number(control.position())
                        .bytes();
                send.accept(new Judge.Verdict(heir, new Emission(topic, end)), control.knownAt());
            }
        }
    }

    private void handOn(String heir, Cells.Place origin, Cell cell) {
        if (cell.rows().isEmpty()) {
            return;
        }
        byte[] value = new CompactWriter(FORMAT)
                .text(origin.region())
                .number(origin.period().index())
                .raw(cell.encode())
                .bytes();
        send.accept(
                new Judge.Verdict(Keys.figure(heir, origin.indicator()), new Emission(topic, value)), cell.knownAt());
    }
}
