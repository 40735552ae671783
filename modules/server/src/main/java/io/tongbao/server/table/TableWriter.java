package io.tongbao.server.table;

import io.tongbao.store.query.RowSink;
import java.io.IOException;

/**
 * Writes a table to a stream, each row as it comes. A table that is not ended is one that readers refuse; nobody takes it for
 * the whole.
 */
public interface TableWriter extends RowSink {
    /** Writes what comes after the last row, and flushes. Closing the stream is for who opened it. */
    void end() throws IOException;
}
