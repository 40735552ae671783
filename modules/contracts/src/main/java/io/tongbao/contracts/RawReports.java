package io.tongbao.contracts;

import io.tongbao.statistics.RawReport;

/** Reports as the checks take them: text. */
public final class RawReports {
    private RawReports() {}

    /** What a report says, as it was sent. */
    public static RawReport of(EconomicReport report) {
        return new RawReport(
                report.getRegion(),
                report.getIndicator(),
                report.getPeriod(),
                report.getMonthValue(),
                report.getCumulativeValue(),
                report.getMonthBase(),
                report.getCumulativeBase(),
                report.getMonthGrowth(),
                report.getCumulativeGrowth(),
                report.getTwoYearGrowth(),
                report.getContribution(),
                report.getPull(),
                report.getUnit(),
                report.getRevision(),
                report.getStatus(),
                report.getDataClass(),
                report.getNote(),
                report.getExplanation());
    }
}
