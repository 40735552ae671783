package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R1 and R2 within one data class: what a report does to the row that stands. */
public final class Revisions {
    private Revisions() {}

    /**
     * Judges a report against the standing row of its region, indicator, period and data class. The same id again (R1)
     * is the caller's to see, who keeps the ids.
     *
     * <p>An explicit revision above 0 needs a note whether or not its predecessor has arrived, so that the outcome
     * does not depend on the order of arrival. An equal revision with the same numbers changes nothing, even if its
     * status is another (R1 comes before R2).
     *
     * @param standing the row that stands; null if there is none
     * @param revision as reported; null if it was left blank
     * @param status observation status of the report
     * @param numbers numbers of the report, in the indicator's unit
     * @param hasNote whether a reason came with it
     */
    public static Judgement judge(
            @Nullable ReportRow standing,
            @Nullable Integer revision,
            ObservationStatus status,
            ReportNumbers numbers,
            boolean hasNote) {
        if (revision == null) {
            return blank(standing, status, numbers, hasNote);
        }
        if (standing != null && revision == standing.revision()) {
            return numbers.equals(standing.numbers())
                    ? new Judgement(Disposition.UNCHANGED, revision, null, List.of())
                    : rejected(revision, otherNumbers(revision));
        }
        if (revision > 0 && !hasNote) {
            return rejected(revision, noteMissing());
        }
        if (standing != null && revision < standing.revision()) {
            return new Judgement(Disposition.SUPERSEDED, revision, null, List.of());
        }
        return standing(standing, revision, numbers);
    }

    private static Judgement blank(
            @Nullable ReportRow standing, ObservationStatus status, ReportNumbers numbers, boolean hasNote) {
        if (standing == null) {
            return standing(null, 0, numbers);
        }
        if (numbers.equals(standing.numbers()) && status == standing.status()) {
            return new Judgement(Disposition.UNCHANGED, standing.revision(), null, List.of());
        }
        int next = standing.revision() + 1;
        return hasNote ? standing(standing, next, numbers) : rejected(next, noteMissing());
    }

    private static Judgement standing(@Nullable ReportRow replaced, int revision, ReportNumbers numbers) {
        List<String> emptied = new ArrayList<>();
        for (ReportNumber each : ReportNumber.values()) {
            if (replaced != null && replaced.numbers().get(each) != null && numbers.get(each) == null) {
                emptied.add(each.field());
            }
        }
        return new Judgement(Disposition.STANDING, revision, null, emptied);
    }

    private static Judgement rejected(int revision, Problem problem) {
        return new Judgement(Disposition.REJECTED, revision, problem, List.of());
    }

    private static Problem noteMissing() {
        return new Problem("R2", "note", null, "a correction needs a note with its reason", "更正须填写更正说明");
    }

    private static Problem otherNumbers(int revision) {
        return new Problem(
                "R2",
                "revision",
                Integer.toString(revision),
                "revision " + revision + " is known with other numbers; send a correction as revision " + (revision + 1)
                        + " or leave the revision blank",
                "第" + revision + "版已有不同的数；更正请填版次" + (revision + 1) + "，或不填版次");
    }
}
