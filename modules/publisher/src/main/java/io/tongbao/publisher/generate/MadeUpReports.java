package io.tongbao.publisher.generate;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.ReportIds;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import java.math.BigDecimal;

/** Made-up reports in the ways in which forms are really filled in. */
final class MadeUpReports {
    private final Load load;
    private final MadeUpFigures figures;

    MadeUpReports(Load load) {
        this.load = load;
        this.figures = new MadeUpFigures(load);
    }

    /** The report of a row of the scheme; revision 0, or 1 with a somewhat higher figure. */
    EconomicReport report(int township, int indicator, Period period, int revision) {
        EconomicReport report = blank(Names.township(township), township, indicator, period);
        report.setRevision(Integer.toString(revision));
        if (revision > 0) {
            report.setNote("示例更正");
        }
        if (Mix.chosen(load.oddities().suppressed(), load.seed(), 14, township, indicator, period.index())) {
            report.setStatus(revision == 0 ? "Q" : "M");
        } else {
            fill(report, township, indicator, period, revision);
        }
        return named(report);
    }

    /** What the bureau says of the same row: a growth alone, or a level of its own. */
    EconomicReport fedBack(int township, int indicator, Period period) {
        EconomicReport report = blank(Names.township(township), township, indicator, period);
        report.setDataClass("OFFICIAL");
        Archetype like = Archetype.of(indicator);
        boolean level = (township + period.month()) % 2 == 0 && like.publishes() != Publishes.RATE;
        if (like.kind() == Kind.FLOW && !level) {
            report.setCumulativeGrowth(text(figures.growth(township, indicator, period) - 7, 1));
        } else {
            fill(report, township, indicator, period, 1);
        }
        return named(report);
    }

    /** A county's own row, beside the sum of its townships; its growth alone in every third month. */
    EconomicReport ofCounty(int township, int indicator, Period period) {
        EconomicReport report = blank(Names.county(township / Names.TOWNSHIPS_OF_COUNTY), township, indicator, period);
        Archetype like = Archetype.of(indicator);
        if (like.kind() == Kind.FLOW && period.month() % 3 == 0) {
            report.setCumulativeGrowth(text(figures.growth(township, indicator, period), 1));
        } else {
            fill(report, township, indicator, period, 0);
        }
        return named(report);
    }

    private static EconomicReport named(EconomicReport report) {
        report.setId(ReportIds.of(report, "generated", 0));
        return report;
    }

    private EconomicReport blank(String region, int township, int indicator, Period period) {
        return EconomicReport.newBuilder()
                .setRegion(region)
                .setIndicator(Names.indicator(indicator))
                .setPeriod(period.toString())
                .setUnit(Archetype.of(indicator).unit())
                .setRevision("0")
                .setStatus("A")
                .setDataClass("DEPARTMENT")
                .setReportedBy("示例填报员")
                .setReportedAt(period.lastDay()
                        .plusDays(Mix.between(1, 20, load.seed(), 5, township, indicator, period.index()))
                        .toString())
                .setOrigin("generated")
                .build();
    }

    private void fill(EconomicReport report, int township, int indicator, Period period, int revision) {
        Archetype like = Archetype.of(indicator);
        if (like.publishes() == Publishes.RATE) {
            report.setCumulativeGrowth(text(figures.growth(township, indicator, period) + revision, 1));
        } else if (like.kind() == Kind.RATE) {
            report.setMonthValue(text(figures.rate(township, indicator, period) + revision, 1));
        } else {
            long value = figures.value(township, indicator, period);
            long more = revision * (value * 3 / 100 + 1);
            if (like.kind() == Kind.STOCK) {
                report.setMonthValue(text(value + more, like.decimals()));
            } else {
                flow(report, township, indicator, period, value, more);
            }
        }
    }

    /** A third of the townships tells the month only, a third the cumulative value only, a third both. */
    private void flow(EconomicReport report, int township, int indicator, Period period, long value, long more) {
        Archetype like = Archetype.of(indicator);
        int habit = (township + indicator) % 3;
        boolean own = like.scheme().hasOwnValue(period);
        if (own && habit != 1) {
            report.setMonthValue(text(value + more, like.decimals()));
        }
        if (!own || habit != 0) {
            report.setCumulativeValue(text(figures.cumulative(township, indicator, period) + more, like.decimals()));
        }
        if (township % 5 == 0) {
            report.setCumulativeBase(
                    text(figures.cumulative(township, indicator, period.minusYears(1)), like.decimals()));
        }
        if (like.priceBasis() == PriceBasis.CONSTANT) {
            report.setCumulativeGrowth(text(figures.growth(township, indicator, period), 1));
        }
    }

    private static String text(long figure, int decimals) {
        return BigDecimal.valueOf(figure, decimals).toPlainString();
    }
}
