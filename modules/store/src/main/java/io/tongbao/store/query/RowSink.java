package io.tongbao.store.query;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer row by row. */
public interface RowSink {
    /**
     * Comes first, once the question has been answered without error.
     *
     * @param columns in the order of each row's values
     */
    void begin(List<Column> columns) throws IOException;

    /** A row: one value for each column, of its type, or null. */
    void row(List<@Nullable Object> row) throws IOException;
}
