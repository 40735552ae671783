package io.tongbao.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An office of one region that checks what comes against what stands, as the pipeline does. */
final class Office {
    private static final Region REGION = new Region("a", "甲镇", "A", "TOWN", List.of(), null, null);
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Map<Period, List<StoredRow>>> rows = new HashMap<>();
    private LocalDate known = LocalDate.of(2000, 1, 1); // nothing is late unless a test says so

    Office(Indicator... indicators) {
        for (Indicator each : indicators) {
            this.indicators.put(each.code(), each);
            rows.put(each.code(), new TreeMap<>());
        }
    }

    Office known(String day) {
        known = LocalDate.parse(day);
        return this;
    }

    /** A report is taken and stands, whatever the checks would say. */
    Office stands(Sending sending) {
        ArrivalChecks checks = arrived(sending);
        CheckedReport report = read(sending);
        List<StoredRow> classes =
                rows.get(sending.indicator).computeIfAbsent(report.period(), each -> new ArrayList<>());
        classes.removeIf(each -> each.row().dataClass() == report.dataClass());
        ReportRow row = new ReportRow(report.dataClass(), 0, report.status(), report.numbers(), Instant.EPOCH);
        classes.add(new StoredRow(row, checks.digits(), checks.growth()));
        return this;
    }

    /** What the checks find. */
    List<Problem> finds(Sending sending) {
        ArrivalChecks checks = arrived(sending);
        Indicator own = indicators.get(sending.indicator);
        List<Family> families = new ArrayList<>();
        if (own.partOf() != null) {
            families.add(family(own.partOf(), checks.history()));
        }
        families.add(family(own.code(), checks.history()));
        CheckedReport report = read(sending);
        boolean first = rows.get(own.code()).getOrDefault(report.period(), List.of()).stream()
                .noneMatch(each -> each.row().dataClass() == report.dataClass());
        return checks.problems(families, known, first);
    }

    private Family family(String whole, History own) {
        List<History> parts = indicators.values().stream()
                .filter(each -> whole.equals(each.partOf()))
                .map(each -> history(each.code(), own))
                .toList();
        return new Family(history(whole, own), parts);
    }

    private History history(String code, History own) {
        return own.indicator().code().equals(code) ? own : new History(indicators.get(code), rows.get(code));
    }

    private ArrivalChecks arrived(Sending sending) {
        Indicator indicator = indicators.get(sending.indicator);
        return new ArrivalChecks(sending.raw(), read(sending), new History(indicator, rows.get(sending.indicator)));
    }

    private CheckedReport read(Sending sending) {
        CheckOutcome outcome =
                Checks.judge(sending.raw(), REGION, indicators.get(sending.indicator), LocalDate.of(2100, 1, 1));
        return Objects.requireNonNull(outcome.report(), () -> outcome.problems().toString());
    }

    static Sending report(String indicator, String period) {
        return new Sending(indicator, period);
    }

    /** A report as it is filled in. */
    static final class Sending {
        private final String indicator;
        private final String period;
        private final Map<ReportNumber, String> numbers = new EnumMap<>(ReportNumber.class);
        private String unit;
        private String dataClass;
        private String explanation;

        private Sending(String indicator, String period) {
            this.indicator = indicator;
            this.period = period;
        }

        Sending with(ReportNumber number, String text) {
            numbers.put(number, text);
            return this;
        }

        Sending month(String text) {
            return with(ReportNumber.MONTH_VALUE, text);
        }

        Sending cumulative(String text) {
            return with(ReportNumber.CUMULATIVE_VALUE, text);
        }

        Sending growth(String text) {
            return with(ReportNumber.CUMULATIVE_GROWTH, text);
        }

        Sending base(String text) {
            return with(ReportNumber.CUMULATIVE_BASE, text);
        }

        Sending unit(String text) {
            unit = text;
            return this;
        }

        Sending of(DataClass given) {
            dataClass = given.name();
            return this;
        }

        Sending explained(String text) {
            explanation = text;
            return this;
        }

        private RawReport raw() {
            return new RawReport(
                    "a",
                    indicator,
                    period,
                    numbers.get(ReportNumber.MONTH_VALUE),
                    numbers.get(ReportNumber.CUMULATIVE_VALUE),
                    numbers.get(ReportNumber.MONTH_BASE),
                    numbers.get(ReportNumber.CUMULATIVE_BASE),
                    numbers.get(ReportNumber.MONTH_GROWTH),
                    numbers.get(ReportNumber.CUMULATIVE_GROWTH),
                    numbers.get(ReportNumber.TWO_YEAR_GROWTH),
                    numbers.get(ReportNumber.CONTRIBUTION),
                    numbers.get(ReportNumber.PULL),
                    unit,
                    null,
                    null,
                    dataClass,
                    null,
                    explanation);
        }
    }
}
