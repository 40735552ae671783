package io.tongbao.store.sink;

/** Another instance landed from this partition meanwhile: nothing was written; read the offsets again and seek. */
public final class OffsetsMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OffsetsMovedException(OffsetMove move) {
        super(move.topic() + "-" + move.partition() + " no longer stands at " + move.expected()
                + " in the database: another sink landed from it");
    }
}
