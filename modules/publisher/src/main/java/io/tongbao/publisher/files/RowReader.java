package io.tongbao.publisher.files;

import io.tongbao.publisher.Outgoing;
import java.util.Optional;

/** Turns a row into what is sent. */
interface RowReader {
    /** The record of the row; empty where the row is not sent, the problem having been told. */
    Optional<Outgoing> read(Row row);
}
