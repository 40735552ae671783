package io.tongbao.cli.verify;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Made-up reports, corrections and retractions: few periods and numbers, so that they meet. */
final class RandomReports {
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "2", "3", "5", "-1", "-2", "7.5", "0.333333333333", "100", "123456789.01");
    private static final List<String> GOOD_NUMBERS = List.of("1", "2", "2", "3", "5", "7.5", "1.333333333333", "100");
    private static final List<String> GROWTHS = List.of("0", "3.1", "-5", "-100", "-150", "12.34", "0.0000001");
    private static final List<String> CLASSES = List.of("OFFICIAL", "DEPARTMENT", "SELF_REPORTED");
    private static final List<String> TOWNS = Stream.of(RandomRegions.TOWNS, RandomRegions.HEIRS)
            .flatMap(List::stream)
            .toList();

    private final Dice dice;
    private final History history;
    private final List<Like> cast;
    private final double oddities;
    private int ids;

    /** @param oddities the share of reports that carry what is rare */
    RandomReports(Dice dice, History history, List<Like> cast, double oddities) {
        this.dice = dice;
        this.history = history;
        this.cast = cast;
        this.oddities = oddities;
    }

    /** Anything. */
    void report() {
        Like like = dice.pick(cast);
        int month = month(like);
        String region = region();
        int year = year();
        EconomicReport.Builder report = report(like, region, year, month)
                .setId(dice.chance(0.05) && ids > 0 ? "id" + dice.below(ids) : dice.chance(0.1) ? "" : "id" + ids++)
                .setDataClass(dice.chance(oddities) ? dice.pick(CLASSES) : "DEPARTMENT")
                .setRevision(dice.chance(0.5) ? null : Integer.toString(dice.below(3)))
                .setExplanation(dice.chance(0.8) ? "explained" : null);
        if (dice.chance(oddities / 3)) {
            report.setStatus(dice.pick(List.of("L", "M", "O", "Q")));
        } else {
            numbers(like, month, report);
        }
        history.report(report.build());
        if (dice.chance(oddities / 2)) {
            fedBack(like, region, year, month);
        }
    }

    /** An average or a share alone, of any class, beside what was reported of the same row (R2). */
    private void fedBack(Like like, String region, int year, int month) {
        history.report(report(like, region, year, month)
                .setId("id" + ids++)
                .setDataClass(dice.pick(CLASSES))
                .setTwoYearGrowth(dice.maybe(dice.pick(GROWTHS), 0.5))
                .setContribution(dice.maybe(dice.pick(GROWTHS), 0.5))
                .setPull(dice.pick(GROWTHS))
                .build());
    }

    /** All that one region has to report of a month, over the years. */
    void ofOneRegion() {
        String region = region();
        int month = dice.chance(0.5) ? 3 : 1 + dice.below(4);
        for (int year = 2021; year <= 2023; year++) {
            for (Like each : cast) {
                if (dice.chance(0.9) && (each.numerator() == null || dice.chance(0.1))) {
                    plain(each, region, year, month);
                }
            }
        }
    }

    /** What all towns report of one indicator and month, over the years. */
    void ofOneIndicator() {
        Like like = dice.pick(cast);
        int month = month(like);
        for (int year = 2021; year <= 2023; year++) {
            for (String each : TOWNS) {
                plain(like, each, year, month);
            }
        }
    }

    /** A good number, and nothing else. */
    private void plain(Like like, String region, int year, int month) {
        String number = dice.pick(GOOD_NUMBERS);
        EconomicReport.Builder report = report(like, region, year, month).setId("id" + ids++);
        if (like.publishes.equals("RATE")) {
            report.setCumulativeGrowth(number);
        } else if (like.kind.equals("STOCK") || (like.scheme.equals("M12") && dice.chance(0.3))) {
            report.setMonthValue(number);
        } else {
            report.setCumulativeValue(number);
        }
        history.report(report.build());
    }

    private static EconomicReport.Builder report(Like like, String region, int year, int month) {
        return EconomicReport.newBuilder()
                .setRegion(region)
                .setIndicator(like.code())
                .setPeriod(String.format(Locale.ROOT, "%d-%02d", year, month))
                .setDataClass("DEPARTMENT")
                .setNote("note")
                .setExplanation("explained")
                .setStatus("A");
    }

    void retract() {
        Like like = dice.pick(cast);
        history.decide(Decision.newBuilder()
                .setId("retract" + ids++)
                .setKind(DecisionKinds.RETRACT)
                .setRegion(region())
                .setIndicator(like.code())
                .setPeriod(LocalDate.of(year(), month(like), 1))
                .setDataClass(dice.maybe("DEPARTMENT", 0.7))
                .setDecidedBy("Wang")
                .setReason("wrong")
                .build());
    }

    private String region() {
        return dice.chance(0.8) ? dice.pick(TOWNS) : dice.pick(RandomRegions.PARENTS);
    }

    private int year() {
        return 2021 + dice.below(3);
    }

    private int month(Like like) {
        return switch (like.scheme) {
            case "A1" -> 12;
            case "Q4" -> 3 + 3 * dice.below(2);
            default -> dice.chance(0.1) ? 12 : 1 + dice.below(4);
        };
    }

    private void numbers(Like like, int month, EconomicReport.Builder report) {
        boolean levels = !like.publishes.equals("RATE");
        boolean months = !(like.scheme.equals("M11") && month <= 2);
        boolean cumulative = !like.kind.equals("STOCK");
        if (levels && months && dice.chance(like.kind.equals("STOCK") ? 0.95 : 0.6)) {
            report.setMonthValue(dice.pick(NUMBERS));
        }
        if (levels && cumulative && dice.chance(0.5)) {
            report.setCumulativeValue(dice.pick(NUMBERS));
        }
        if (levels && months && dice.chance(oddities)) {
            report.setMonthBase(dice.pick(NUMBERS));
        }
        if (levels && cumulative && dice.chance(oddities)) {
            report.setCumulativeBase(dice.pick(NUMBERS));
        }
        if (months && dice.chance(levels ? oddities : 0.5)) {
            report.setMonthGrowth(dice.pick(GROWTHS));
        }
        if (cumulative && dice.chance(levels ? oddities : 0.8)) {
            report.setCumulativeGrowth(dice.pick(GROWTHS));
        }
        if (dice.chance(oddities / 2)) {
            report.setTwoYearGrowth(dice.pick(GROWTHS));
        }
        if (dice.chance(oddities / 2)) {
            report.setContribution(dice.pick(GROWTHS)).setPull(dice.maybe(dice.pick(GROWTHS), 0.7));
        }
        if (dice.chance(0.3)) {
            report.setStatus(dice.pick(List.of("P", "E")));
        }
    }
}
