package io.tongbao.statistics;

import java.util.List;

/**
 * A whole and its parts in one region, such as budget revenue and tax revenue (V10, V11).
 *
 * @param whole the whole's history
 * @param parts histories of all indicators that declare to be part of it
 */
public record Family(History whole, List<History> parts) {
    public Family {
        parts = List.copyOf(parts);
    }
}
