package io.tongbao.publisher.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.publisher.Outgoing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** Writes a file that {@link InputFile} reads back: English titles, UTF-8, all columns. */
public final class OutputFile implements AutoCloseable {
    private final FileKind kind;
    private final CsvWriter writer;

    private OutputFile(FileKind kind, CsvWriter writer) {
        this.kind = kind;
        this.writer = writer;
    }

    /**
     * Begins a file with a comment and the header; one that is there is replaced.
     *
     * @param comment what the file is, on its first line
     */
    public static OutputFile create(Path file, FileKind kind, String comment) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        writer.writeComment(" " + comment);
        writer.writeRecord(Columns.of(kind).stream().map(Column::name).toList());
        return new OutputFile(kind, writer);
    }

    /** Writes a row; of a scheme one for each item. */
    public void write(Outgoing row) {
        List<? extends SpecificRecord> parts = List.of(row.value());
        if (row.value() instanceof ReferenceChange change && change.getScheme() != null) {
            parts = change.getScheme().getItems();
        }
        for (SpecificRecord part : parts) {
            writer.writeRecord(Columns.of(kind).stream()
                    .map(column -> cell(row.value(), part, column.name()))
                    .toList());
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private String cell(SpecificRecord record, SpecificRecord part, String column) {
        if (!(record instanceof ReferenceChange change)) {
            return AvroCells.text(record, column);
        }
        if (column.equals(kind.codeColumn())) {
            return change.getCode();
        }
        String field = change.getKind().toLowerCase(Locale.ROOT);
        SpecificRecord body =
                (SpecificRecord) change.get(change.getSchema().getField(field).pos());
        SpecificRecord holder = AvroCells.has(body, column) ? body : part;
        return AvroCells.has(holder, column) ? AvroCells.text(holder, column) : "";
    }
}
