package io.tongbao.benchmarks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * How much a {@link BigDatabase} holds. Every county reports every indicator every month.
 *
 * @param prefectures under the one province; each is a group whose counties are ranked
 * @param counties in each prefecture
 * @param indicators monthly amounts; the first {@value #ADDITIVE} of them add up to prefecture and province
 * @param firstYear first year of the reports
 * @param years how many
 * @param seed figures are the same where it is the same
 */
public record Size(int prefectures, int counties, int indicators, int firstYear, int years, long seed) {
    /** How many indicators add up. */
    public static final int ADDITIVE = 4;
    /** How many indicators have targets: the first ones. */
    static final int WITH_TARGETS = 5;
    /** Ten years of 2,000 counties and 20 indicators: 4.8 million figures. */
    public static final Size BIG = new Size(40, 50, 20, 2014, 10, 6);

    public Size {
        if (prefectures < 1 || prefectures > 99 || counties < 1 || counties > 99) {
            throw new IllegalArgumentException(
                    "1 to 99 prefectures of 1 to 99 counties, not " + prefectures + " of " + counties);
        }
        if (indicators < ADDITIVE + 1 || indicators > 99 || years < 1) {
            throw new IllegalArgumentException(
                    "5 to 99 indicators and at least one year, not " + indicators + " and " + years);
        }
    }

    /** The last month that is reported. */
    public LocalDate lastPeriod() {
        return LocalDate.of(firstYear + years - 1, 12, 1);
    }

    static String prefecture(int number) {
        return String.format(Locale.ROOT, "p%02d", number);
    }

    static String county(int prefecture, int number) {
        return String.format(Locale.ROOT, "p%02dc%02d", prefecture, number);
    }

    static String indicator(int number) {
        return String.format(Locale.ROOT, "ind_%02d", number);
    }

    /** What the statements call these numbers. */
    Map<String, String> parts() {
        return Map.of(
                "prefectures", Integer.toString(prefectures),
                "counties", Integer.toString(counties),
                "indicators", Integer.toString(indicators),
                "additive", Integer.toString(ADDITIVE),
                "with_targets", Integer.toString(WITH_TARGETS),
                "first_year", Integer.toString(firstYear),
                "years", Integer.toString(years),
                "seed", Long.toString(seed));
    }
}
