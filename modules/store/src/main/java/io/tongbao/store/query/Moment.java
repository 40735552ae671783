package io.tongbao.store.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment that figures are asked for as known at.
 *
 * @param at inclusive: what was known by then
 * @param release name of the release that it is; null where it was given as a time
 * @param period that the release is about, by its first day; null where it says none
 * @param provisional whether inputs known by then may still be on their way: it is later than the last time that
 *     everything was seen to have landed
 */
public record Moment(Instant at, @Nullable String release, @Nullable LocalDate period, boolean provisional) {}
