package io.tongbao.publisher.generate;

import io.tongbao.statistics.Period;

/**
 * How much is made up. Equal loads make equal records.
 *
 * @param townships that report, 1 to 99,999
 * @param indicators that they report, 1 to 999; their kinds and schemes go round
 * @param months from {@code from} on, 1 to 240
 * @param seed of everything that looks like chance
 * @param from the first month
 * @param corrections share of reports that a revision with other numbers follows, 0 to 1
 * @param duplicates share of reports that are sent twice, 0 to 1
 * @param oddities what else is not as it should be
 */
public record Load(
        int townships,
        int indicators,
        int months,
        long seed,
        Period from,
        double corrections,
        double duplicates,
        Oddities oddities) {
    public Load {
        require(townships >= 1 && townships <= 99_999, "townships", townships, "1 to 99999");
        require(indicators >= 1 && indicators <= 999, "indicators", indicators, "1 to 999");
        require(months >= 1 && months <= 240, "months", months, "1 to 240");
        require(corrections >= 0 && corrections <= 1, "corrections", corrections, "a share from 0 to 1");
        require(duplicates >= 0 && duplicates <= 1, "duplicates", duplicates, "a share from 0 to 1");
    }

    /** A load without oddities. */
    public Load(
            int townships, int indicators, int months, long seed, Period from, double corrections, double duplicates) {
        this(townships, indicators, months, seed, from, corrections, duplicates, Oddities.NONE);
    }

    /** A load from January 2021 on, with 2 % of corrections and 1 % of duplicates. */
    public static Load of(int townships, int indicators, int months, long seed) {
        return new Load(townships, indicators, months, seed, new Period(2021, 1), 0.02, 0.01);
    }

    private static void require(boolean holds, String name, Object value, String right) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + value + ": must be " + right);
        }
    }
}
