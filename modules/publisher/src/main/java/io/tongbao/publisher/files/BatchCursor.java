package io.tongbao.publisher.files;

import io.tongbao.publisher.Outgoing;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One file after the other, a row at a time: a stream's own flattening would hold a whole file in memory. */
final class BatchCursor implements Iterator<Outgoing>, AutoCloseable {
    private final List<InputFile> files;
    private final String submission;
    private int opened;
    private @Nullable RowCursor current;

    BatchCursor(List<InputFile> files, String submission) {
        this.files = List.copyOf(files);
        this.submission = submission;
    }

    @Override
    public boolean hasNext() {
        while ((current == null || !current.hasNext()) && opened < files.size()) {
            close();
            current = files.get(opened).cursor(submission + "." + (opened + 1));
            opened++;
        }
        return current != null && current.hasNext();
    }

    @Override
    public Outgoing next() {
        if (!hasNext() || current == null) {
            throw new NoSuchElementException("the files have no more rows");
        }
        return current.next();
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
