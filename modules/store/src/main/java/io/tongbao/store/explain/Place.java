package io.tongbao.store.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the number of a step stands, so that it can be asked about by itself.
 *
 * @param region its code
 * @param indicator code of the indicator, of a score that of the scheme
 * @param period by its first day
 * @param ranking code of the ranking; null for a figure
 * @param column of {@code stats.growth}, {@code stats.rankings} or {@code stats.scores}
 */
public record Place(String region, String indicator, LocalDate period, @Nullable String ranking, String column) {}
