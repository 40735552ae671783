package io.tongbao.store.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin of a group shows.
 *
 * @param group its code
 * @param period asked for, by its first day
 * @param rankings columns of {@code stats.rankings}: of each ranking its latest period of the year not after the one
 *     asked for (K4), best first; of a release the previous rank and the move are against the previous
 *     release. {@code is_cumulative}: it compares a rate that is told of the months up to the period's
 * @param ancestor columns of {@code stats.growth}: the figures of the region above the group, each indicator's latest
 *     period likewise; empty for a named list. What it adds up says how many members of the group have reported,
 *     where that tells the same as how many of its children have (U1)
 * @param targets columns of {@code stats.target_progress}: of the region above the group and of its members, each
 *     target's latest period likewise, and {@code is_cumulative}
 * @param alerts columns of {@code stats.alerts}: open ones of the region above the group and of its members, of the year
 *     and not after the period, worst first
 * @param annex of each indicator that is ranked or has a target the figures of the region above the group and of every member,
 *     with {@code is_whole}, in one period
 * @param edition the moment that it is told of; null for now
 */
public record Bulletin(
        String group,
        LocalDate period,
        Table rankings,
        Table ancestor,
        Table targets,
        Table alerts,
        Table annex,
        @Nullable Edition edition) {}
