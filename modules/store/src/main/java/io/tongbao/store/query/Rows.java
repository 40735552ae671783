package io.tongbao.store.query;

import io.tongbao.store.StoreException;
import java.io.IOException;

/** An answer that is handed on row by row, whether it is at hand or comes from the database meanwhile. */
public interface Rows {
    /**
     * Hands it on.
     *
     * @throws StoreException when the database does not answer, or no more
     * @throws IOException of the sink
     */
    void to(RowSink sink) throws IOException;
}
