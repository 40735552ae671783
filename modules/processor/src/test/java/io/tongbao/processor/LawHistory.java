package io.tongbao.processor;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reports with explicit revisions, and reference data with explicit versions, of which the end is the same in any order. */
final class LawHistory {
    private static final List<String> REGIONS = List.of("a", "b", "c", "m", "n");

    private LawHistory() {}

    static List<EconomicReport> reports(Random random) {
        List<EconomicReport> reports = new ArrayList<>();
        for (String region : REGIONS) {
            for (String indicator : List.of("retail", "tax", "loans", "tax_share")) {
                for (int year = 2022; year <= 2024; year++) {
                    for (String month : List.of("01", "02")) {
                        int revisions =
                                indicator.equals("tax_share") ? random.nextInt(8) / 7 : random.nextInt(4) / 2 + 1;
                        for (int revision = 0; revision < revisions; revision++) {
                            reports.add(report(random, region, indicator, year + "-" + month, revision));
                        }
                    }
                }
            }
        }
        reports.removeIf(each -> random.nextInt(20) == 0);
        return reports;
    }

    private static EconomicReport report(Random random, String region, String indicator, String period, int revision) {
        String value = Integer.toString(random.nextInt(100) + 1);
        boolean ofMonth = indicator.equals("loans") || random.nextInt(5) == 0;
        return Events.report(region, indicator, period)
                .setId(region + indicator + period + revision)
                .setRevision(Integer.toString(revision))
                .setNote("law")
                .setMonthValue(ofMonth ? value : null)
                .setCumulativeValue(ofMonth ? null : value)
                .setCumulativeGrowth(random.nextInt(15) == 0 && !indicator.equals("loans") ? "5.5" : null)
                .build();
    }

    /** Every version of each definition, in order: regions and memberships that move, end and are withdrawn. */
    static List<ReferenceChange> references() {
        List<ReferenceChange> all = new ArrayList<>();
        Stream.of("zone", "east", "top", "a", "b", "c", "m", "n").forEach(each -> all.add(Events.region(each)));
        all.add(changed(Events.region("m"), 2, each -> {
            each.getRegion().setPredecessors(List.of("a", "b:0.5"));
            each.getRegion().setKind("ZONE");
        }));
        all.add(changed(Events.region("n"), 2, each -> each.getRegion().setPredecessors(List.of("m:0.5"))));
        for (String each : REGIONS) {
            all.add(Events.member(each, "zone"));
        }
        all.add(Events.member("zone", "top"));
        all.add(Events.member("east", "top"));
        all.add(changed(
                Events.member("a", "east"), 2, each -> each.getMembership().setValidFrom("2023-02-01")));
        all.add(changed(Events.member("b", "east"), 2, each -> {}));
        all.add(changed(Events.member("c", "zone"), 2, each -> each.setWithdrawn(true)));
        all.add(changed(Events.member("c", "east"), 3, each -> {}));
        all.add(changed(Events.member("n", "zone"), 2, each -> {
            each.setWithdrawn(true);
            each.setMembership(null);
        }));
        all.add(changed(Events.flow("retail"), 1, each -> each.getIndicator().setAdditive(false)));
        all.add(changed(Events.flow("retail"), 2, each -> {}));
        all.add(Events.flow("tax"));
        all.add(changed(Events.flow("tax"), 2, each -> each.getIndicator().setPartOf("retail")));
        all.add(changed(Events.flow("loans"), 1, each -> each.getIndicator().setKind("STOCK")));
        all.add(changed(ratio("retail", "tax"), 1, each -> {}));
        all.add(changed(ratio("tax", "retail"), 2, each -> {}));
        all.add(Events.group("units", "a", "b"));
        all.add(changed(Events.group("units", "a", "b", "c", "n"), 2, each -> {}));
        all.add(Events.ranking("growth", "units", "retail", "CUMULATIVE_GROWTH"));
        all.add(Events.ranking("share", "units", "tax_share", "VALUE"));
        all.add(Events.ranking("gone", "units", "tax", "CUMULATIVE_VALUE"));
        all.add(changed(
                Events.ranking("gone", "units", "tax", "CUMULATIVE_VALUE"), 2, each -> each.setWithdrawn(true)));
        all.add(Events.scheme(
                "assessment",
                "ARITHMETIC",
                "retail CUMULATIVE_GROWTH EFFICACY 3 ZERO",
                "tax_share VALUE MIN_MAX 1 REWEIGHT"));
        all.add(Events.ranking("total", "units", "assessment", "SCORE"));
        return all;
    }

    private static ReferenceChange ratio(String numerator, String denominator) {
        ReferenceChange change = Events.flow("tax_share");
        change.getIndicator().setKind("RATE");
        change.getIndicator().setAdditive(false);
        change.getIndicator().setUnit("%");
        change.getIndicator().setNumerator(numerator);
        change.getIndicator().setDenominator(denominator);
        return change;
    }

    private static ReferenceChange changed(ReferenceChange change, int version, Consumer<ReferenceChange> body) {
        change.setVersion(version);
        body.accept(change);
        return change;
    }
}
