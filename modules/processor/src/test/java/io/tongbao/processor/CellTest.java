package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StoredRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final ReportRow ROW = new ReportRow(
            DataClass.DEPARTMENT,
            2,
            ObservationStatus.P,
            ReportNumbers.of(number -> number.ordinal() == 1 ? new BigDecimal("16000") : null),
            Instant.ofEpochMilli(1_683_676_800_000L));

    @Test
    void comesBackAsItWas() {
        LastDigits digits = new LastDigits(null, BigDecimal.valueOf(100));
        Cell cell = new Cell(List.of(new StoredRow(ROW, digits, new BigDecimal("7.2"))));

        assertThat(Cell.decode(cell.encode())).isEqualTo(cell);
        assertThat(Cell.rows(cell.encode())).isEqualTo(cell.rows());
        assertThat(Cell.decode(null)).isEqualTo(Cell.EMPTY);
    }

    @Test
    void whatEarlierVersionsWroteIsStillReadWithTheIdsThatTheyKept() {
        StoredRow plain = new StoredRow(ROW, LastDigits.UNKNOWN, null);
        byte[] first = new CompactWriter(1)
                .each(List.of(ROW), ReportRows::write)
                .each(List.of("id-1"), CompactWriter::text)
                .bytes();
        byte[] second = new CompactWriter(2)
                .each(List.of(ROW), (out, row) -> {
                    ReportRows.write(out, row);
                    out.flag(false).flag(false).flag(false);
                })
                .each(List.of("id-1", "id-2"), CompactWriter::text)
                .bytes();

        assertThat(Cell.decode(first)).isEqualTo(new Cell(List.of(plain)));
        assertThat(Cell.decode(second)).isEqualTo(new Cell(List.of(plain)));
        assertThat(Cell.ids(first)).containsExactly("id-1");
        assertThat(Cell.ids(second)).containsExactly("id-1", "id-2");
        assertThat(Cell.ids(Cell.decode(second).encode())).isEmpty();
    }
}
