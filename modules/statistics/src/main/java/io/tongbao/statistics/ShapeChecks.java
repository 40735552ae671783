package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V03 on which of the nine numbers a report may and must carry. */
final class ShapeChecks {
    private ShapeChecks() {}

    static List<Problem> check(
            RawReport report,
            @Nullable Indicator indicator,
            @Nullable Period period,
            @Nullable ObservationStatus status) {
        List<Problem> problems = new ArrayList<>();
        boolean any = false;
        for (ReportNumber each : ReportNumber.values()) {
            String text = report.get(each);
            if (text != null && !text.isBlank()) {
                any = true;
                Problem problem = indicator == null ? null : fits(each, text, indicator, period);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        if (status != null && any != status.carriesNumbers()) {
            problems.add(new Problem(
                    "V03",
                    "status",
                    status.name(),
                    any
                            ? "a report of status " + status + " carries no number"
                            : "a report of status " + status
                                    + " needs at least one number; what is missing is reported with L, M, O or Q",
                    any ? "状态" + status + "不得填数" : "状态" + status + "至少填一个数；缺数请用状态L、M、O或Q"));
        }
        return problems;
    }

    private static @Nullable Problem fits(
            ReportNumber number, String text, Indicator indicator, @Nullable Period period) {
        if (indicator.publishes() == Publishes.RATE && indicator.kind() != Kind.RATE && number.isLevel()) {
            return problem(number, text, "is a level, and the indicator is published as growth only", "该指标只报增速");
        }
        if (indicator.kind() == Kind.STOCK && isCumulative(number)) {
            return problem(number, text, "is cumulative, and a stock stands in the month value", "时点指标填本月，不填累计");
        }
        if (indicator.kind() == Kind.FLOW
                && isMonth(number)
                && period != null
                && indicator.scheme().isRow(period)
                && !indicator.scheme().hasOwnValue(period)) {
            return problem(
                    number,
                    text,
                    "does not exist: January and February are reported together, as cumulative",
                    "不存在：1–2月合并填累计");
        }
        return null;
    }

    private static boolean isMonth(ReportNumber number) {
        return switch (number) {
            case MONTH_VALUE, MONTH_BASE, MONTH_GROWTH -> true;
            default -> false;
        };
    }

    private static boolean isCumulative(ReportNumber number) {
        return switch (number) {
            case CUMULATIVE_VALUE, CUMULATIVE_BASE, CUMULATIVE_GROWTH -> true;
            default -> false;
        };
    }

    private static Problem problem(ReportNumber number, String text, String en, String zh) {
        return new Problem(
                "V03",
                number.field(),
                text,
                number.field() + " '" + text + "' " + en,
                number.zh() + "“" + text + "”：" + zh);
    }
}
