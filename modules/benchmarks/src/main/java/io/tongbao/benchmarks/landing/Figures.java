package io.tongbao.benchmarks.landing;

import io.tongbao.contracts.GrowthFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Made-up figures as the processor sends them: each of a unit, indicator and month of its own, and then every fourth of
 * them revised once.
 *
 * @param records how many in all
 */
record Figures(int records) {
    private static final int UNITS = 2_000;
    private static final int MONTHS = 120;
    private static final int SCALE = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long SEED = 7;

    Figures {
        if (records < LandingBenchmark.FEWEST_RECORDS) {
            throw new IllegalArgumentException(records + " records: at least " + LandingBenchmark.FEWEST_RECORDS);
        }
    }

    /** How many figures stand in the end. */
    int standing() {
        return records - records / 5;
    }

    /** All of them in their order; the same each time. */
    void forEach(Consumer<GrowthFigure> use) {
        Random chance = new Random(SEED);
        for (int i = 0; i < records; i++) {
            boolean isRevision = i >= standing();
            int key = isRevision ? 4 * (i - standing()) : i;
            use.accept(figure(key, isRevision ? 1 : 0, i, chance));
        }
    }

    /** What the record of a number is about. */
    static Key key(int number) {
        return new Key(
                String.format(Locale.ROOT, "u%04d", number % UNITS),
                String.format(Locale.ROOT, "i%02d", number / UNITS / MONTHS),
                LocalDate.of(2014, 1, 1).plusMonths(number / UNITS % MONTHS));
    }

    /** What a figure is about. */
    record Key(String region, String indicator, LocalDate period) {}

    private static GrowthFigure figure(int number, int revision, long sequence, Random chance) {
        Key key = key(number);
        BigDecimal month = amount(chance);
        BigDecimal monthBase = amount(chance);
        BigDecimal cumulative = month.multiply(BigDecimal.valueOf(key.period().getMonthValue()))
                .setScale(SCALE, RoundingMode.UNNECESSARY);
        BigDecimal base = monthBase
                .multiply(BigDecimal.valueOf(key.period().getMonthValue()))
                .setScale(SCALE, RoundingMode.UNNECESSARY);
        return GrowthFigure.newBuilder()
                .setRegion(key.region())
                .setIndicator(key.indicator())
                .setPeriod(key.period())
                .setMonthValue(month)
                .setMonthBase(monthBase)
                .setMonthGrowth(growth(month, monthBase))
                .setMonthGrowthSource("COMPUTED")
                .setMonthGrowthComputed(growth(month, monthBase))
                .setCumulativeValue(cumulative)
                .setCumulativeDerived(true)
                .setCumulativeBase(base)
                .setCumulativeGrowth(growth(cumulative, base))
                .setGrowthSource("COMPUTED")
                .setGrowthComputed(growth(cumulative, base))
                .setTwoYearCode("BASE_MISSING")
                .setDataClass("PRELIMINARY")
                .setRevision(revision)
                .setKnownAt(Instant.ofEpochMilli(1_700_000_000_000L + sequence))
                .setGeneration(1)
                .setSequence(sequence)
                .build();
    }

    private static BigDecimal amount(Random chance) {
        return BigDecimal.valueOf(100 + chance.nextInt(10_000_000), 2).setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal growth(BigDecimal value, BigDecimal base) {
        return value.subtract(base).multiply(HUNDRED).divide(base, SCALE, RoundingMode.HALF_EVEN);
    }
}
