package io.tongbao.processor;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StoredRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the checks remember of one region, indicator and period: the standing report of each data class. */
record Cell(List<StoredRow> rows) {
    /** Without how exactly values were sent, and without growth: cells that were written before these were kept. */
    private static final int PLAIN = 1;

    /** With all ids that were taken: {@link TakenIds} has them now. */
    private static final int WITH_IDS = 2;

    private static final int FORMAT = 3;
    static final Cell EMPTY = new Cell(List.of());

    @Nullable
    ReportRow standing(DataClass dataClass) {
        return rows.stream()
                .map(StoredRow::row)
                .filter(row -> row.dataClass() == dataClass)
                .findFirst()
                .orElse(null);
    }

    Cell replaced(StoredRow row) {
        List<StoredRow> others = Stream.concat(
                        rows.stream()
                                .filter(each ->
                                        each.row().dataClass() != row.row().dataClass()),
                        Stream.of(row))
                .toList();
        return new Cell(others);
    }

    /** When the latest of its reports was known; the epoch where there is none. */
    Instant knownAt() {
        return rows.stream()
                .map(each -> each.row().knownAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    byte[] encode() {
        return new CompactWriter(FORMAT).each(rows, Cell::write).bytes();
    }

    static Cell decode(byte @Nullable [] bytes) {
        return bytes == null ? EMPTY : new Cell(rows(bytes));
    }

    static List<StoredRow> rows(byte[] bytes) {
        return rows(reader(bytes), bytes);
    }

    /** Ids that an earlier version kept here. */
    static List<String> ids(byte[] bytes) {
        if (bytes[0] == FORMAT) {
            return List.of();
        }
        CompactReader in = reader(bytes);
        rows(in, bytes);
        return in.each(CompactReader::text);
    }

    private static CompactReader reader(byte[] bytes) {
        boolean isEarlier = bytes.length > 0 && (bytes[0] == PLAIN || bytes[0] == WITH_IDS);
        return new CompactReader(bytes, isEarlier ? bytes[0] : FORMAT);
    }

    private static List<StoredRow> rows(CompactReader in, byte[] bytes) {
        return in.each(bytes[0] == PLAIN ? Cell::readPlain : Cell::read);
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
