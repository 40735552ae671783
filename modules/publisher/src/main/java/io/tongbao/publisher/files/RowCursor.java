package io.tongbao.publisher.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tongbao.publisher.Outgoing;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pulls what is to be sent out of a file, a row at a time. */
final class RowCursor implements Iterator<Outgoing>, AutoCloseable {
    private final CsvSource source;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Predicate<CsvRecord> header;
    private final Function<CsvRecord, Optional<Outgoing>> read;
    private final Supplier<Optional<Outgoing>> finish;
    private boolean isBehindHeader;
    private boolean isFinished;
    private @Nullable Outgoing next;

    RowCursor(
            CsvSource source,
            CsvReader<CsvRecord> reader,
            Predicate<CsvRecord> header,
            Function<CsvRecord, Optional<Outgoing>> read,
            Supplier<Optional<Outgoing>> finish) {
        this.source = source;
        this.reader = reader;
        this.records = reader.iterator();
        this.header = header;
        this.read = read;
        this.finish = finish;
    }

    @Override
    public boolean hasNext() {
        while (next == null && InputFile.reading(source, records::hasNext)) {
            CsvRecord record = InputFile.reading(source, records::next);
            if (isBehindHeader) {
                next = read.apply(record).orElse(null);
            } else {
                isBehindHeader = header.test(record);
            }
        }
        if (next == null && !isFinished) {
            isFinished = true;
            next = finish.get().orElse(null);
        }
        return next != null;
    }

    @Override
    public Outgoing next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(source.name() + " has no more rows");
        }
        Outgoing row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        InputFile.reading(source, () -> {
            reader.close();
            return source;
        });
    }
}
