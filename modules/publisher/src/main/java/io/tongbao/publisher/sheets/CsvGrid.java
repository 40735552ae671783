package io.tongbao.publisher.sheets;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8 or GB18030. Lines that begin with {@code #} are comments. */
record CsvGrid(FileSource source, Charset charset) implements Grid {
    /** Beyond it not even their number is told. */
    private static final int MOST_FIELDS = 100_000;

    static CsvGrid open(FileSource source) throws IOException {
        return new CsvGrid(source, TextEncoding.detect(source));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(Sheet.ONLY);
    }

    @Override
    public Lines lines(Sheet sheet) {
        return new CsvLines(source, Reading.of(source, this::reader));
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(CsvRecordHandler.of(each -> each.maxFields(MOST_FIELDS)), TextEncoding.open(source, charset));
    }

    /** Its records. */
    private static final class CsvLines implements Lines {
        private final FileSource source;
        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;

        CsvLines(FileSource source, CsvReader<CsvRecord> reader) {
            this.source = source;
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public @Nullable Line next() {
            if (!Reading.of(source, records::hasNext)) {
                return null;
            }
            CsvRecord record = Reading.of(source, records::next);
            if (record.getFieldCount() > Limits.COLUMNS) {
                throw new FileException(
                        source.name(),
                        "has " + record.getFieldCount() + " columns in row " + record.getStartingLineNumber() + "; "
                                + Limits.COLUMNS + " are read; delete the columns that are not of the table",
                        "第" + record.getStartingLineNumber() + "行有" + record.getFieldCount() + "列，超过" + Limits.COLUMNS
                                + "列；请删除表格以外的列");
            }
            return new Line(record.getStartingLineNumber(), record.getFields());
        }

        @Override
        public void close() {
            Reading.of(source, () -> {
                reader.close();
                return source;
            });
        }
    }
}
