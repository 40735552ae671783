package io.tongbao.processor;

import io.tongbao.contracts.Keys;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Hands what stands for a region on to those that came out of it, which may be another task's, so that their first reports
 * are checked against it (V04, V06 to V13). What is still on its way when such a report comes is not looked at: checks
 * judge once, by what is known.
 */
final class Heirs {
    private static final int FORMAT = 1;

    private final Control control;
    private final Cells cells;
    private final String topic;
    private final BiConsumer<Judge.Verdict, Instant> send;

    /**
     * Those of the regions of one task.
     *
     * @param topic by which cells get to the heirs' tasks
     * @param send sends one, with the time at which it was known
     */
    Heirs(Control control, Cells cells, String topic, BiConsumer<Judge.Verdict, Instant> send) {
        this.control = control;
        this.cells = cells;
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
            for (String heir : heirs) {
                for (String origin : control.lineage().origins(heir)) {
                    cells.forEach(origin, (place, cell) -> handOn(heir, place, cell));
                }
            }
        }
    }

    /** Takes in what another task, or this one, handed on. */
    void inherit(String key, byte[] value) {
        CompactReader in = new CompactReader(value, FORMAT);
        Cells.Place origin = new Cells.Place(in.text(), Keys.indicator(key), Period.ofIndex(in.whole()));
        cells.inherit(Keys.region(key), origin, Cell.decode(in.raw()));
    }

    private void handOn(String heir, Cells.Place origin, Cell cell) {
        if (cell.rows().isEmpty()) {
            return; // ids were taken, but nothing stands
        }
        byte[] value = new CompactWriter(FORMAT)
                .text(origin.region())
                .number(origin.period().index())
                .raw(new Cell(cell.rows(), Set.of()).encode())
                .bytes();
        send.accept(
                new Judge.Verdict(Keys.figure(heir, origin.indicator()), new Emission(topic, value)), cell.knownAt());
    }
}
