package io.tongbao.publisher.files;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tongbao.publisher.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A file of CSV whose header was understood. Lines that begin with {@code #} are comments. */
public final class InputFile {
    private final CsvSource source;
    private final Charset charset;
    private final Header header;

    private InputFile(CsvSource source, Charset charset, Header header) {
        this.source = source;
        this.charset = charset;
        this.header = header;
    }

    /**
     * Finds out encoding and kind.
     *
     * @throws FileException if it cannot be read, naming what would be right
     */
    public static InputFile open(CsvSource source) {
        return reading(source, () -> {
            Charset charset = TextEncoding.detect(source);
            try (CsvReader<CsvRecord> reader = reader(source, charset)) {
                for (CsvRecord record : reader) {
                    if (isHeader(record)) {
                        return new InputFile(source, charset, Header.read(source.name(), record.getFields()));
                    }
                }
            }
            throw new FileException(source.name(), "is empty; its first row must be a header", "是空文件，首行应为表头");
        });
    }

    /** Name as in messages. */
    public String name() {
        return source.name();
    }

    /** What it holds. */
    public FileKind kind() {
        return header.kind();
    }

    /** UTF-8 or GB18030. */
    public Charset charset() {
        return charset;
    }

    /**
     * Reads the file once from start to end, a row at a time.
     *
     * @param submission part of the ids of reports that name no revision (R1)
     * @param rows gets what is to be sent, in order
     * @param problems gets what is not right
     * @throws FileException if the rows cannot be told apart, such as after a lost quotation mark
     */
    public void read(String submission, Consumer<Outgoing> rows, Consumer<CellProblem> problems) {
        try (RowCursor cursor = cursor(meaning(submission, problems), problems)) {
            while (cursor.hasNext()) {
                rows.accept(cursor.next());
            }
        }
    }

    /** The same, pulled; problems are those of {@link #read} and not told again. The caller closes it. */
    RowCursor cursor(String submission) {
        Consumer<CellProblem> told = problem -> {};
        return cursor(meaning(submission, told), told);
    }

    private RowReader meaning(String submission, Consumer<CellProblem> problems) {
        return switch (kind()) {
            case REPORTS -> new ReportRows(submission, problems);
            case PROJECTS -> new ProjectRows(submission, problems);
            case TARGETS -> new TargetRows(submission, problems);
            case SCHEMES -> new SchemeRows(problems);
            case LIGHT_RULES -> new LightRuleRows(problems);
            default -> new ReferenceRows(kind(), problems);
        };
    }

    private RowCursor cursor(RowReader meaning, Consumer<CellProblem> problems) {
        CsvReader<CsvRecord> reader = reading(source, () -> reader(source, charset));
        Function<CsvRecord, Optional<Outgoing>> read = record -> {
            Row row = new Row(source.name(), record.getStartingLineNumber(), header, record.getFields());
            if (row.isBlank()) {
                return Optional.empty();
            }
            return row.stray().isEmpty() ? meaning.read(row) : stray(row, problems);
        };
        return new RowCursor(source, reader, InputFile::isHeader, read, meaning::finish);
    }

    /** A row that is too long is never sent: its cells have slipped, and could be taken for other figures. */
    private static Optional<Outgoing> stray(Row row, Consumer<CellProblem> problems) {
        problems.accept(new CellProblem(
                row.file(),
                row.number(),
                "",
                row.stray(),
                false,
                "row " + row.number() + ": \"" + row.stray() + "\" stands under no column; put numbers with thousands "
                        + "separators in quotation marks (the row is not sent)",
                "第" + row.number() + "行：“" + row.stray() + "”不在任何列下；带千位分隔符的数字请加引号（本行未发送）"));
        return Optional.empty();
    }

    private static boolean isHeader(CsvRecord record) {
        // a spreadsheet puts a comment into quotation marks when it saves the file
        boolean isComment = record.getField(0).strip().startsWith("#");
        return !isComment && !record.getFields().stream().allMatch(String::isBlank);
    }

    private static CsvReader<CsvRecord> reader(CsvSource source, Charset charset) throws IOException {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(TextEncoding.open(source, charset));
    }

    /** Something that reads. */
    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T reading(CsvSource source, Reading<T> reading) {
        try {
            return reading.read();
        } catch (CsvParseException e) {
            throw new FileException(
                    source.name(),
                    "is no well-formed CSV; look for a lost quotation mark: " + e.getMessage(),
                    "CSV格式有误，请检查引号：" + e.getMessage(),
                    e);
        } catch (UncheckedIOException | IOException e) {
            throw new FileException(source.name(), "cannot be read: " + e, "无法读取：" + e, e);
        }
    }
}
