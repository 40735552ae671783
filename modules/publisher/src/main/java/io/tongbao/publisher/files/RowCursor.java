package io.tongbao.publisher.files;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.Line;
import io.tongbao.publisher.sheets.Lines;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pulls what is to be sent out of the rows of a sheet, one at a time. */
final class RowCursor implements Iterator<Outgoing>, AutoCloseable {
    private final Lines lines;
    private final Function<Line, Optional<Outgoing>> read;
    private final Supplier<Optional<Outgoing>> finish;
    private boolean isFinished;
    private @Nullable Outgoing next;
    private long number;

    RowCursor(Lines lines, Function<Line, Optional<Outgoing>> read, Supplier<Optional<Outgoing>> finish) {
        this.lines = lines;
        this.read = read;
        this.finish = finish;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !isFinished) {
            Line line = lines.next();
            isFinished = line == null;
            number = line == null ? number : line.number();
            next = (line == null ? finish.get() : read.apply(line)).orElse(null);
        }
        return next != null;
    }

    @Override
    public Outgoing next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the file has no more rows");
        }
        Outgoing row = next;
        next = null;
        return row;
    }

    /** Number of the last row that was read: of the kinds of which each row is a record, the one it came from. */
    long number() {
        return number;
    }

    @Override
    public void close() {
        lines.close();
    }
}
