package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of a progress report: readable, and what has happened did so by the end of the period (V03, P2). */
public final class ProjectDates {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private final RawProject raw;
    private final List<Problem> problems;

    ProjectDates(RawProject raw, List<Problem> problems) {
        this.raw = raw;
        this.problems = problems;
    }

    /** Reads {@code 2023-04-15}, {@code 2023/4/15}, {@code 2023.4.15} or {@code 2023年4月15日}; empty if it is none. */
    public static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 31 April
        }
    }

    Map<ProjectField, LocalDate> read(@Nullable Period period, @Nullable Stage stage) {
        Map<ProjectField, LocalDate> dates = new EnumMap<>(ProjectField.class);
        for (ProjectField each : ProjectField.values()) {
            if (each.type() == ProjectField.Type.DATE && raw.get(each) != null) {
                Optional<LocalDate> day = day(raw.text(each));
                if (day.isEmpty()) {
                    refuse("V03", each, "is no day; write 2023-04-15", "不是日期，应如2023-04-15");
                }
                day.ifPresent(read -> dates.put(each, read));
            }
        }
        happened(ProjectField.STAGE_DATE, null, dates, period, stage);
        happened(ProjectField.ACTUAL_START, Stage.STARTED, dates, period, stage);
        happened(ProjectField.ACTUAL_COMPLETION, Stage.COMPLETED, dates, period, stage);
        happened(ProjectField.ACTUAL_PRODUCTION, Stage.IN_PRODUCTION, dates, period, stage);
        return dates;
    }

    private void happened(
            ProjectField field,
            @Nullable Stage needed,
            Map<ProjectField, LocalDate> dates,
            @Nullable Period period,
            @Nullable Stage stage) {
        LocalDate day = dates.get(field);
        if (day == null) {
            return;
        }
        if (period != null && day.isAfter(period.lastDay())) {
            refuse("P2", field, "is after the end of " + period, "晚于" + period + "期末");
        }
        if (needed != null && stage != null && !stage.isAside() && !stage.reaches(needed)) {
            refuse(
                    "P1",
                    field,
                    "needs the stage " + needed + " or a later one, not " + stage,
                    "须阶段达到“" + needed.zh() + "”，现为“" + stage.zh() + "”");
        }
    }

    private void refuse(String check, ProjectField field, String en, String zh) {
        problems.add(ProjectProblems.of(check, raw, field, en, zh));
    }
}
