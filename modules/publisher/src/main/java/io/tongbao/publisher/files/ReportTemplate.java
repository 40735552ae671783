package io.tongbao.publisher.files;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook for a clerk to fill in: one region and period, a row for each indicator, codes locked, and the figures of
 * the period before and of a year before beside the cells to fill.
 *
 * @param region that reports
 * @param period that is reported
 * @param lines one for each indicator
 * @param dataClasses that whoever fills it in may send
 */
public record ReportTemplate(Names.Named region, Period period, List<Line> lines, List<DataClass> dataClasses) {
    public ReportTemplate {
        lines = List.copyOf(lines);
        dataClasses = List.copyOf(dataClasses);
    }

    /**
     * An indicator.
     *
     * @param indicator its code and names
     * @param unit in which its amounts are to be written
     * @param previous figures of the period before
     * @param yearAgo figures of the same period a year before
     */
    public record Line(Names.Named indicator, String unit, Figures previous, Figures yearAgo) {}

    /**
     * Figures that are known.
     *
     * @param month value of the month; null where none is known
     * @param cumulative value since 1 January; null where none is known
     */
    public record Figures(@Nullable BigDecimal month, @Nullable BigDecimal cumulative) {
        /** None is known. */
        public static final Figures NONE = new Figures(null, null);
    }

    /** The workbook (XLSX), which {@link OpenedFile} reads back once it is filled in. */
    public byte[] xlsx() {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new TemplateSheet(book, this).fill();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
