package io.tongbao.cli.verify;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceKinds;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Indicators that scores count besides those of the history, one of each calendar, of either direction; redefined,
 * withdrawn and defined again. They are reported plainly: few numbers, so that figures are equal and ranks shared.
 */
final class ScoredIndicators {
    private static final List<String> OWN =
            List.of("s-month", "s-joined", "s-quarter", "s-year", "s-rate", "s-balance");
    private static final List<String> OTHERS = List.of("monthly", "quarterly", "yearly", "balance", "portion");
    private static final List<String> REGIONS = List.of("t1", "t2", "t3", "t4", "t5", "t6", "c1");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "3", "4.5", "-2", "80", "130.0001");
    private static final List<String> DIRECTIONS = List.of("HIGHER", "HIGHER", "LOWER", "NONE");

    private final History history;
    private final Random random;
    private final Set<String> withdrawn = new HashSet<>();
    private int ids;

    ScoredIndicators(History history, Random random) {
        this.history = history;
        this.random = random;
    }

    void begin() {
        OWN.forEach(this::define);
    }

    /** A code, of these or of the history's own. */
    String any() {
        return random.nextDouble() < 0.7 ? pick(OWN) : pick(OTHERS);
    }

    void redefine() {
        String code = pick(OWN);
        if (random.nextDouble() < 0.25) {
            withdrawn.add(code);
            history.define(RandomSchemes.change(ReferenceKinds.INDICATOR, code).setWithdrawn(true));
        } else {
            define(code);
        }
    }

    private void define(String code) {
        withdrawn.remove(code);
        history.define(RandomSchemes.change(ReferenceKinds.INDICATOR, code)
                .setIndicator(IndicatorDefinition.newBuilder()
                        .setNameZh(code)
                        .setUnit(code.equals("s-rate") && random.nextDouble() < 0.8 ? "%" : "万元")
                        .setDecimals(random.nextInt(2))
                        .setGrowthDecimals(random.nextInt(2))
                        .setKind(kind(code))
                        .setScheme(scheme(code))
                        .setDirection(pick(DIRECTIONS))
                        .setAdditive(code.equals("s-month"))
                        .setRollupHierarchy(code.equals("s-month") ? "tree" : null)
                        .build()));
    }

    /** A report of one that is defined. */
    void report() {
        String code = pick(OWN);
        if (withdrawn.contains(code)) {
            return;
        }
        String number = pick(NUMBERS);
        EconomicReport.Builder report = EconomicReport.newBuilder()
                .setId("s" + ids++)
                .setRegion(pick(REGIONS))
                .setIndicator(code)
                .setPeriod(String.format(Locale.ROOT, "%d-%02d", 2022 + random.nextInt(2), month(scheme(code))))
                .setDataClass("DEPARTMENT")
                .setNote("note");
        if (random.nextDouble() < 0.1) {
            report.setStatus("Q");
        } else if (kind(code).equals("FLOW")) {
            report.setStatus("A").setCumulativeValue(number);
        } else {
            report.setStatus("A").setMonthValue(number);
        }
        history.report(report.build());
    }

    private int month(String scheme) {
        return switch (scheme) {
            case "M12" -> 1 + random.nextInt(4);
            case "M11" -> 2 + random.nextInt(3);
            case "Q4" -> 3 + 3 * random.nextInt(2);
            default -> 12;
        };
    }

    private static String scheme(String code) {
        return switch (code) {
            case "s-joined" -> "M11";
            case "s-quarter", "s-balance" -> "Q4";
            case "s-year" -> "A1";
            default -> "M12";
        };
    }

    private static String kind(String code) {
        return switch (code) {
            case "s-rate" -> "RATE";
            case "s-balance" -> "STOCK";
            default -> "FLOW";
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
