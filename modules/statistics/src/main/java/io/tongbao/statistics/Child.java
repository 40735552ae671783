package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A member of a parent in a period, for roll-up.
 *
 * @param region its code
 * @param figure its standing figure; null where nothing was reported
 */
public record Child(String region, @Nullable Figure figure) {}
