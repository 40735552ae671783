package io.tongbao.statistics.project;

import io.tongbao.statistics.Checks;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodChecks;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks on arrival that need nothing but the progress report, its region and the day: V01, V03, V05 and P2, P3. */
public final class ProjectChecks {
    private static final int LONGEST_CODE = 80;

    private final RawProject raw;
    private final List<Problem> problems = new ArrayList<>();

    private ProjectChecks(RawProject raw) {
        this.raw = raw;
    }

    /**
     * What they make of a report.
     *
     * @param progress null where the report is refused, or cannot be read
     * @param revision null where it was blank
     * @param hasNote whether a reason came with it
     * @param problems all that is wrong or striking
     */
    public record Outcome(
            @Nullable Progress progress, @Nullable Integer revision, boolean hasNote, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Judges a report and names everything that is wrong with it.
     *
     * @param region the region of its code; null if unknown
     * @param today the clock's day in Asia/Shanghai
     */
    public static Outcome judge(RawProject raw, @Nullable Region region, LocalDate today) {
        return new ProjectChecks(raw).outcome(region, today);
    }

    private Outcome outcome(@Nullable Region region, LocalDate today) {
        String text = raw.get(ProjectField.PERIOD);
        Period period = PeriodChecks.check(raw.get(ProjectField.REGION), region, text, problems);
        code(ProjectField.PROJECT, true);
        code(ProjectField.BATCH, false);
        code(ProjectField.LIST_VERSION, false);
        Stage stage = stage();
        PlanCurve curve = curve();
        Map<ProjectField, BigDecimal> numbers = new ProjectNumbers(raw, problems).read();
        Map<ProjectField, LocalDate> dates = new ProjectDates(raw, problems).read(period, stage);
        Integer revision = Checks.revision(raw.get(ProjectField.REVISION), problems);
        list();
        if (period != null && !period.lastDay().isBefore(today)) {
            problems.add(PeriodChecks.notEnded(text, period, today));
        }
        if (problems.stream().anyMatch(Problem::rejects) || period == null || stage == null) {
            return new Outcome(null, revision, false, problems);
        }
        Progress progress = new Progress(
                period,
                stage,
                raw.get(ProjectField.NAME),
                raw.get(ProjectField.BATCH),
                raw.get(ProjectField.LIST_VERSION),
                curve,
                raw.get(ProjectField.PROBLEMS),
                numbers,
                dates);
        return new Outcome(progress, revision, raw.get(ProjectField.NOTE) != null, problems);
    }

    /** Codes are joined by | in keys, and a batch's by @ in an indicator's. */
    private void code(ProjectField field, boolean needed) {
        String code = raw.text(field);
        if (code.isEmpty() && needed) {
            add("V03", field, "is empty; it is needed", "为空，此项必填");
        } else if (code.length() > LONGEST_CODE
                || code.chars()
                        .anyMatch(
                                c -> c == '|' || c == '@' || Character.isWhitespace(c) || Character.isISOControl(c))) {
            add(
                    "V03",
                    field,
                    "must have no |, @ or space and at most " + LONGEST_CODE + " characters",
                    "不得含有|、@或空格，至多" + LONGEST_CODE + "个字符");
        }
    }

    private @Nullable Stage stage() {
        Stage stage = Stage.of(raw.text(ProjectField.STAGE)).orElse(null);
        if (stage == null) {
            add(
                    "V03",
                    ProjectField.STAGE,
                    "is unknown; right is one of " + List.of(Stage.values()),
                    "未知，应为" + List.of(Stage.values()).stream().map(Stage::zh).toList());
        }
        return stage;
    }

    private PlanCurve curve() {
        try {
            PlanCurve curve = PlanCurve.of(raw.text(ProjectField.PLAN_CURVE));
            if (!curve.equals(PlanCurve.LINEAR) && raw.get(ProjectField.YEAR_PLAN) == null) {
                add("P2", ProjectField.PLAN_CURVE, "needs a year_plan that it spreads", "须同时填报年度计划投资");
            }
            return curve;
        } catch (IllegalArgumentException e) {
            add(
                    "V03",
                    ProjectField.PLAN_CURVE,
                    "must be twelve numbers from 0 to 100, none below the one before, the last 100",
                    "应为12个0至100的累计百分比，逐月不减，末项为100");
            return PlanCurve.LINEAR;
        }
    }

    /** P3: a plan that belongs to no list version could not be frozen. */
    private void list() {
        List<String> planned = List.of(
                        ProjectField.YEAR_PLAN,
                        ProjectField.PLANNED_START,
                        ProjectField.PLANNED_COMPLETION,
                        ProjectField.PLANNED_PRODUCTION)
                .stream()
                .filter(each -> raw.get(each) != null)
                .map(ProjectField::field)
                .toList();
        if (!planned.isEmpty() && raw.get(ProjectField.LIST_VERSION) == null) {
            add(
                    "P3",
                    ProjectField.LIST_VERSION,
                    "is needed with " + String.join(", ", planned) + ": plans are frozen by list version",
                    "为空；填报计划（" + String.join("、", planned) + "）须注明清单版本");
        }
    }

    private void add(String check, ProjectField field, String en, String zh) {
        problems.add(ProjectProblems.of(check, raw, field, en, zh));
    }
}
