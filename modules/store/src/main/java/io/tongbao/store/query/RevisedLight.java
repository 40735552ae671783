package io.tongbao.store.query;

import java.time.LocalDate;

/**
 * A light that a release showed and that is another one now (K4).
 *
 * @param region its code; the names follow
 * @param indicator its code; the names follow
 * @param kind of the target, as its letter has it
 * @param period of the figure that it judges, by its first day
 * @param isCumulative whether a rate's figure is told of the months up to the period's
 * @param was as released, as {@code stats.target_progress} names it
 * @param now as known at the later moment
 */
public record RevisedLight(
        String region,
        String regionZh,
        String regionEn,
        String indicator,
        String indicatorZh,
        String indicatorEn,
        String kind,
        LocalDate period,
        boolean isCumulative,
        String was,
        String now) {}
