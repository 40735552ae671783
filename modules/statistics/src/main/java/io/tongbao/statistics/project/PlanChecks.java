package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** P3: says what a report plans and the project is not measured by, since its plan was frozen. Nothing is refused for it. */
final class PlanChecks {
    private final RawProject raw;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private int planned;

    private PlanChecks(RawProject raw, Progress progress) {
        this.raw = raw;
        this.progress = progress;
    }

    /** @param plans of the project, those of the report in them */
    static List<Problem> check(RawProject raw, Plans plans, Progress progress) {
        return progress.listVersion() == null ? List.of() : new PlanChecks(raw, progress).compared(plans);
    }

    private List<Problem> compared(Plans plans) {
        Period period = progress.period();
        Plan days = plans.days(period);
        day(ProjectField.PLANNED_START, days.start());
        day(ProjectField.PLANNED_COMPLETION, days.completion());
        day(ProjectField.PLANNED_PRODUCTION, days.production());
        Plan.OfYear ofYear = plans.ofYear(period);
        money(ofYear == null ? new Plan.OfYear(null, PlanCurve.LINEAR) : ofYear);
        String list = plans.listAt(period);
        boolean isOther = !Objects.equals(progress.listVersion(), list);
        return isOther && (planned == 0 || !problems.isEmpty())
                ? List.of(otherList(Objects.requireNonNullElse(list, "")))
                : List.copyOf(problems);
    }

    private void day(ProjectField field, @Nullable LocalDate taken) {
        LocalDate told = progress.date(field);
        if (told != null) {
            compare(field, told.equals(taken), taken == null ? null : taken.toString());
        }
    }

    private void money(Plan.OfYear taken) {
        BigDecimal told = progress.number(ProjectField.YEAR_PLAN);
        BigDecimal amount = taken.amount();
        if (told != null) {
            compare(
                    ProjectField.YEAR_PLAN,
                    amount != null && told.compareTo(amount) == 0,
                    amount == null ? null : ProjectProblems.amount(amount));
        }
        if (!progress.curve().equals(PlanCurve.LINEAR)) {
            String curve = taken.curve().toString();
            compare(ProjectField.PLAN_CURVE, progress.curve().equals(taken.curve()), curve.isEmpty() ? null : curve);
        }
    }

    private void compare(ProjectField field, boolean same, @Nullable String taken) {
        planned++;
        if (!same) {
            int year = progress.period().year();
            problems.add(warning(
                    field,
                    "is not taken: plans are frozen, so that re-planning improves no rate; in " + year
                            + " the project is measured by " + (taken == null ? "none" : "'" + taken + "'"),
                    "不采用：计划以首次上报为准，调整计划不改善考核；" + year + "年" + (taken == null ? "未列该项计划" : "仍按“" + taken + "”考核")));
        }
    }

    private Problem otherList(String list) {
        int year = progress.period().year();
        return warning(
                ProjectField.LIST_VERSION,
                "is not taken for " + year + ": the project is measured by list '" + list
                        + "', and re-planning improves no rate; another list is taken where the next year names it",
                "在" + year + "年不采用：该项目按清单“" + list + "”考核，调整计划不改善考核；新清单自下一年度上报起采用");
    }

    private Problem warning(ProjectField field, String en, String zh) {
        return ProjectProblems.of("P3", Severity.WARN, raw, field, en, zh);
    }
}
