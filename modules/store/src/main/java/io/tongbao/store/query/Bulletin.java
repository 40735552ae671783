package io.tongbao.store.query;

import java.time.LocalDate;

/**
 * What a bulletin of a group shows.
 *
 * @param group its code
 * @param period asked for, by its first day
 * @param rankings columns of {@code stats.rankings}: of each ranking its latest period of the year not after the one
 *     asked for (K4), best first
 * @param ancestor columns of {@code stats.growth}: the figures of the region above the group, each indicator's latest
 *     period likewise; empty for a named list
 */
public record Bulletin(String group, LocalDate period, Table rankings, Table ancestor) {}
