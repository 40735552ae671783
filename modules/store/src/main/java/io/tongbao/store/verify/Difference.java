package io.tongbao.store.verify;

import org.jspecify.annotations.Nullable;

/**
 * A cell that is not what the oracle computes.
 *
 * @param view or function that was compared, such as {@code stats.growth}
 * @param place the row: indicator or ranking, region, period
 * @param cell the column; {@code (row)} where the row is there on one side only
 * @param landed what the view tells; null for nothing
 * @param computed what the oracle computes; null for nothing
 */
public record Difference(String view, String place, String cell, @Nullable String landed, @Nullable String computed) {}
