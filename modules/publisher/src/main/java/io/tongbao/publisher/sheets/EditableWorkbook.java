package io.tongbao.publisher.sheets;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens workbooks to be changed, with everything in them; they are held in memory as a whole. */
public final class EditableWorkbook {
    private EditableWorkbook() {}

    /**
     * The workbook; the caller closes it.
     *
     * @return empty for CSV, and for what is too large to be held in memory
     * @throws FileException if it cannot be read
     */
    public static Optional<Workbook> open(FileSource source) {
        Grid grid = Grid.open(source);
        return Reading.of(source, () -> {
            if (grid instanceof XlsGrid) {
                return Optional.of(OldWorkbook.open(source));
            }
            boolean fits = grid instanceof XlsxGrid xlsx && xlsx.unpacked() <= Limits.EDITED_BYTES;
            return fits
                    ? Optional.of(
                            new XSSFWorkbook(new ByteArrayInputStream(Limits.bytes(source, Limits.WORKBOOK_BYTES))))
                    : Optional.empty();
        });
    }
}
