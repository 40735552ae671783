package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How one member moved (K4). Positive is up.
 *
 * @param previousRank rank in the previous period of the same year; null without one
 * @param moved places moved since then
 * @param lastYearRank rank in the same period of last year; null without one
 * @param movedOnYear places moved since then
 */
public record Move(
        @Nullable Integer previousRank,
        @Nullable Integer moved,
        @Nullable Integer lastYearRank,
        @Nullable Integer movedOnYear) {}
