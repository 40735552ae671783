package io.tongbao.publisher.generate;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Publishes;

/**
 * Made-up figures, each a function of where it stands, so that any of them can be told without those before it. Whole
 * numbers, in the last decimal of the indicator.
 */
final class MadeUpFigures {
    private static final int LEVEL = 1;
    private static final int YEAR = 2;
    private static final int MONTH = 3;
    private static final int RATE = 4;
    private static final int TIE = 12;
    private static final int LOSS = 13;

    private final Load load;

    MadeUpFigures(Load load) {
        this.load = load;
    }

    /** The value of one row: 100 to 10,000 units at first, then 5 % less to 15 % more each year, give or take 20 %. */
    long value(int township, int indicator, Period period) {
        long usual = usual(tie(township, indicator, period) ? 0 : township, indicator, period);
        if (!Mix.chosen(load.oddities().losses(), load.seed(), LOSS, township, indicator, period.index())) {
            return usual;
        }
        boolean counted = Archetype.of(indicator).publishes() == Publishes.LEVEL;
        return counted || (township + period.month()) % 2 == 0 ? 0 : -usual;
    }

    private boolean tie(int township, int indicator, Period period) {
        return Mix.chosen(load.oddities().ties(), load.seed(), TIE, township, indicator, period.index());
    }

    private long usual(int township, int indicator, Period period) {
        long value = Mix.between(100, 10_000, load.seed(), LEVEL, township, indicator)
                * tens(Archetype.of(indicator).decimals());
        for (int year = load.from().year(); year <= period.year(); year++) {
            value = value * Mix.between(950, 1_150, load.seed(), YEAR, township, indicator, year) / 1_000;
        }
        return value * Mix.between(800, 1_200, load.seed(), MONTH, township, indicator, period.index()) / 1_000;
    }

    /** The sum of the rows of the year up to the period. */
    long cumulative(int township, int indicator, Period period) {
        return Archetype.of(indicator).scheme().rows(period.year()).stream()
                .filter(row -> row.compareTo(period) <= 0)
                .mapToLong(row -> value(township, indicator, row))
                .sum();
    }

    /** A rate of 20.0 to 80.0. */
    long rate(int township, int indicator, Period period) {
        int like = tie(township, indicator, period) ? 0 : township;
        return Mix.between(200, 800, load.seed(), RATE, like, indicator, period.index());
    }

    /** A growth of −5.0 to 15.0. */
    long growth(int township, int indicator, Period period) {
        int like = tie(township, indicator, period) ? 0 : township;
        return Mix.between(-50, 150, load.seed(), RATE, like, indicator, period.index());
    }

    private static long tens(int decimals) {
        long tens = 1;
        for (int i = 0; i < decimals; i++) {
            tens *= 10;
        }
        return tens;
    }
}
