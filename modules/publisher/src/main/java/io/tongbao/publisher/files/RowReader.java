package io.tongbao.publisher.files;

import io.tongbao.publisher.Outgoing;
import java.util.Optional;

/** Turns a row into what is sent. */
interface RowReader {
    /** A record that is finished; empty where the row is not sent, the problem having been told, or goes on. */
    Optional<Outgoing> read(Row row);

    /** What is still to be sent when all rows were read. */
    default Optional<Outgoing> finish() {
        return Optional.empty();
    }
}
