package io.tongbao.store.upkeep;

import io.tongbao.store.VintageTable;
import java.time.LocalDate;

/**
 * A year's part of a hypertable.
 *
 * @param table that it is a part of
 * @param name with its schema, quoted where it must be
 * @param from first day of its periods
 * @param to last day of its periods
 * @param compressed whether it is
 * @param loose whether it is compressed, and rows that came in since are not
 * @param bytes that it takes, indexes included
 */
public record Chunk(
        VintageTable table, String name, LocalDate from, LocalDate to, boolean compressed, boolean loose, long bytes) {

    /** Whether compressing it would do anything. */
    boolean asksForCompression() {
        return !compressed || loose;
    }
}
