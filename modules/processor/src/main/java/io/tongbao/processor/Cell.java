package io.tongbao.processor;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StoredRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the checks remember of one region, indicator and period: the standing report of each data class, and the ids
 * that were taken (R1).
 */
record Cell(List<StoredRow> rows, Set<String> ids) {
    /** Without how exactly values were sent, and without growth: cells that were written before these were kept. */
    private static final int PLAIN = 1;

    private static final int FORMAT = 2;
    static final Cell EMPTY = new Cell(List.of(), Set.of());

    @Nullable
    ReportRow standing(DataClass dataClass) {
        return rows.stream()
                .map(StoredRow::row)
                .filter(row -> row.dataClass() == dataClass)
                .findFirst()
                .orElse(null);
    }

    Cell taken(String id) {
        Set<String> more = new LinkedHashSet<>(ids);
        more.add(id);
        return new Cell(rows, more);
    }

    Cell replaced(StoredRow row) {
        List<StoredRow> others = Stream.concat(
                        rows.stream()
                                .filter(each ->
                                        each.row().dataClass() != row.row().dataClass()),
                        Stream.of(row))
                .toList();
        return new Cell(others, ids);
    }

    /** When the latest of its reports was known; the epoch where there is none. */
    Instant knownAt() {
        return rows.stream()
                .map(each -> each.row().knownAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .each(rows, Cell::write)
                .each(ids, CompactWriter::text)
                .bytes();
    }

    static Cell decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        boolean plain = isPlain(bytes);
        CompactReader in = new CompactReader(bytes, plain ? PLAIN : FORMAT);
        return new Cell(
                in.each(plain ? Cell::readPlain : Cell::read),
                in.each(CompactReader::text).stream().collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Only what stands, which costs less to read. */
    static List<StoredRow> rows(byte[] bytes) {
        boolean plain = isPlain(bytes);
        return new CompactReader(bytes, plain ? PLAIN : FORMAT).each(plain ? Cell::readPlain : Cell::read);
    }

    private static boolean isPlain(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == PLAIN;
    }

    private static void write(CompactWriter out, StoredRow row) {
        ReportRows.write(out, row.row());
        out.maybe(row.digits().month(), CompactWriter::decimal)
                .maybe(row.digits().cumulative(), CompactWriter::decimal)
                .maybe(row.growth(), CompactWriter::decimal);
    }

    private static StoredRow read(CompactReader in) {
        return new StoredRow(
                ReportRows.read(in),
                new LastDigits(in.maybe(CompactReader::decimal), in.maybe(CompactReader::decimal)),
                in.maybe(CompactReader::decimal));
    }

    private static StoredRow readPlain(CompactReader in) {
        return new StoredRow(ReportRows.read(in), LastDigits.UNKNOWN, null);
    }
}
