package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a progress report says that passed the checks (P2). Two are equal if they say the same.
 *
 * @param period month that it is about
 * @param stage where the project is
 * @param name name of the project; null where it was not given
 * @param batch batch that it was signed with; null for none
 * @param listVersion version of the list that its plan is of; null where it brings no plan
 * @param curve how the year's plan spreads
 * @param problems what is in the way; null for none
 * @param numbers amounts in 万元 and per cents, in normal form
 * @param dates days
 */
public record Progress(
        Period period,
        Stage stage,
        @Nullable String name,
        @Nullable String batch,
        @Nullable String listVersion,
        PlanCurve curve,
        @Nullable String problems,
        Map<ProjectField, BigDecimal> numbers,
        Map<ProjectField, LocalDate> dates) {
    /** Stages that a report gives the actual day of. */
    private static final Map<Stage, ProjectField> DAYS = Map.of(
            Stage.STARTED, ProjectField.ACTUAL_START,
            Stage.COMPLETED, ProjectField.ACTUAL_COMPLETION,
            Stage.IN_PRODUCTION, ProjectField.ACTUAL_PRODUCTION);

    public Progress {
        numbers = Map.copyOf(numbers);
        dates = Map.copyOf(dates);
    }

    /** An amount or per cent; null where it was not given. */
    public @Nullable BigDecimal number(ProjectField field) {
        return numbers.get(field);
    }

    /** A day; null where it was not given. */
    public @Nullable LocalDate date(ProjectField field) {
        return dates.get(field);
    }

    /** What it says, as one text (R1). */
    public String said() {
        Said said = new Said()
                .add("stage", stage)
                .add("name", name)
                .add("batch", batch)
                .add("list_version", listVersion)
                .add("plan_curve", curve)
                .add("problems", problems);
        for (ProjectField each : ProjectField.values()) {
            said.add(each.field(), numbers.get(each)).add(each.field(), dates.get(each));
        }
        return said.toString();
    }

    /**
     * The stage that it shows to be reached (P1): its own or, aside of the order, the last that it gives an actual day of,
     * which is the least that was reached.
     *
     * @return null where none follows from it
     */
    @Nullable
    Stage shown() {
        return stage.isAside()
                ? DAYS.keySet().stream()
                        .filter(each -> actual(each) != null)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : stage;
    }

    /**
     * By when a stage was reached that {@link #shown} reaches: on the day of its own stage, or by the end of the period at the
     * latest; aside of the order, which has a day of its own, on the first actual day of that stage or a later one.
     */
    LocalDate shownOn(Stage reached) {
        return stage.isAside()
                ? DAYS.keySet().stream()
                        .filter(each -> each.reaches(reached))
                        .map(this::actual)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                : stageDate();
    }

    /** The actual day of a stage; null where it gives none. */
    @Nullable
    LocalDate actual(Stage reached) {
        ProjectField field = DAYS.get(reached);
        return field == null ? null : date(field);
    }

    /** When its own stage was reached: as given, else by the end of the period at the latest. */
    LocalDate stageDate() {
        return dates.getOrDefault(ProjectField.STAGE_DATE, period.lastDay());
    }
}
