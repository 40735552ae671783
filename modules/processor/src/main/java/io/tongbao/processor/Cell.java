package io.tongbao.processor;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.ReportRow;
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
record Cell(List<ReportRow> rows, Set<String> ids) {
    private static final int FORMAT = 1;
    static final Cell EMPTY = new Cell(List.of(), Set.of());

    @Nullable
    ReportRow standing(DataClass dataClass) {
        return rows.stream()
                .filter(row -> row.dataClass() == dataClass)
                .findFirst()
                .orElse(null);
    }

    Cell taken(String id) {
        Set<String> more = new LinkedHashSet<>(ids);
        more.add(id);
        return new Cell(rows, more);
    }

    Cell replaced(ReportRow row) {
        List<ReportRow> others = Stream.concat(
                        rows.stream().filter(each -> each.dataClass() != row.dataClass()), Stream.of(row))
                .toList();
        return new Cell(others, ids);
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .each(rows, ReportRows::write)
                .each(ids, CompactWriter::text)
                .bytes();
    }

    static Cell decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new Cell(
                in.each(ReportRows::read),
                in.each(CompactReader::text).stream().collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
