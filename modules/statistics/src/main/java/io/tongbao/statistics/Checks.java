package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks on arrival that need nothing but the report, its reference data and the day: V01, V03 and V05. */
public final class Checks {
    private static final Choice<ObservationStatus> STATUS = new Choice<>(
            "status", "状态", "A", ObservationStatus::of, "an SDMX code such as A, P, E, L, M", "A、P、E、L、M等SDMX状态代码");
    private static final Choice<DataClass> DATA_CLASS = new Choice<>(
            "data_class",
            "数据类别",
            "SELF_REPORTED",
            DataClass::of,
            "OFFICIAL, DEPARTMENT or SELF_REPORTED",
            "OFFICIAL（统计反馈）、DEPARTMENT（部门数据）或SELF_REPORTED（自报）");

    private Checks() {}

    /**
     * V03 on one number, such as a target: a plain decimal in ASCII digits; a blank is "not reported".
     *
     * @param field code of its column
     * @param fieldZh Chinese title of the column
     */
    public static NumberText number(String field, String fieldZh, @Nullable String text) {
        return NumberText.parse(field, fieldZh, text);
    }

    /**
     * Judges a report and names everything that is wrong with it.
     *
     * @param report as it was sent
     * @param region the region of its code; null if unknown
     * @param indicator the indicator of its code; null if unknown
     * @param today the clock's day in Asia/Shanghai: a period has ended if its last day is before it
     */
    public static CheckOutcome judge(
            RawReport report, @Nullable Region region, @Nullable Indicator indicator, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Period period = PeriodChecks.check(report, region, indicator, problems);
        ObservationStatus status = STATUS.read(report.status(), problems);
        DataClass dataClass = DATA_CLASS.read(report.dataClass(), problems);
        Integer revision = revision(report.revision(), problems);
        problems.addAll(ShapeChecks.check(report, indicator, period, status));
        ReportNumbers numbers = new NumberChecks(report, problems).check(indicator);
        boolean readable = problems.isEmpty();
        if (period != null && !period.lastDay().isBefore(today)) {
            problems.add(PeriodChecks.notEnded(report.period(), period, today));
        }
        if (!readable || period == null || status == null || dataClass == null) {
            return new CheckOutcome(null, problems);
        }
        CheckedReport checked = new CheckedReport(
                period, dataClass, revision, status, numbers, given(report.note()), given(report.explanation()));
        return new CheckOutcome(checked, problems);
    }

    private interface Reader<T> {
        Optional<T> read(String text);
    }

    /** A field with a code out of a list, what a blank stands for, and what would be right. */
    private record Choice<T>(String field, String zh, String preset, Reader<T> reader, String right, String rightZh) {
        @Nullable
        T read(@Nullable String text, List<Problem> problems) {
            String chosen = given(text);
            T value = reader.read(chosen == null ? preset : chosen).orElse(null);
            if (value == null) {
                problems.add(new Problem(
                        "V03",
                        field,
                        text,
                        field + " '" + text + "' is unknown; right is " + right,
                        zh + "“" + text + "”未知，应为" + rightZh));
            }
            return value;
        }
    }

    /**
     * V03 on a revision, of a report of any kind.
     *
     * @param problems gets what is wrong
     * @return null where it is blank or wrong
     */
    public static @Nullable Integer revision(@Nullable String text, List<Problem> problems) {
        String chosen = given(text);
        if (chosen == null) {
            return null;
        }
        if (!chosen.matches("[0-9]{1,6}")) {
            problems.add(new Problem(
                    "V03",
                    "revision",
                    text,
                    "revision '" + text + "' must be 0, 1, 2 … or empty",
                    "版次“" + text + "”应为0、1、2……或留空"));
            return null;
        }
        return Integer.valueOf(chosen);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
