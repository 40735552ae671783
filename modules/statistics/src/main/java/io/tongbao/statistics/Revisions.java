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
        boolean same = standing != null && numbers.equals(standing.numbers());
        return judge(
                standing == null ? null : standing.revision(),
                revision,
                same,
                same && standing != null && status == standing.status(),
                hasNote,
                emptied(standing, numbers));
    }

    /**
     * The same for a report of any kind.
     *
     * @param standing revision of the row that stands; null if there is none
     * @param revision as reported; null if it was left blank
     * @param sameNumbers whether it has the numbers of the row that stands: all that an equal revision needs
     * @param sameRow whether it says all that the row says: what a blank revision needs to change nothing
     * @param hasNote whether a reason came with it
     * @param emptied columns that the row has and the report leaves empty
     */
    public static Judgement judge(
            @Nullable Integer standing,
            @Nullable Integer revision,
            boolean sameNumbers,
            boolean sameRow,
            boolean hasNote,
            List<String> emptied) {
        if (revision == null) {
            return blank(standing, sameRow, hasNote, emptied);
        }
        if (standing != null && revision.equals(standing)) {
            return sameNumbers
                    ? new Judgement(Disposition.UNCHANGED, revision, null, List.of())
                    : rejected(revision, otherNumbers(revision));
        }
        if (revision > 0 && !hasNote) {
            return rejected(revision, noteMissing());
        }
        if (standing != null && revision < standing) {
            return new Judgement(Disposition.SUPERSEDED, revision, null, List.of());
        }
        return new Judgement(Disposition.STANDING, revision, null, emptied);
    }

    private static Judgement blank(@Nullable Integer standing, boolean sameRow, boolean hasNote, List<String> emptied) {
        if (standing == null) {
            return new Judgement(Disposition.STANDING, 0, null, emptied);
        }
        if (sameRow) {
            return new Judgement(Disposition.UNCHANGED, standing, null, List.of());
        }
        int next = standing + 1;
        return hasNote ? new Judgement(Disposition.STANDING, next, null, emptied) : rejected(next, noteMissing());
    }

    private static List<String> emptied(@Nullable ReportRow replaced, ReportNumbers numbers) {
        List<String> emptied = new ArrayList<>();
        for (ReportNumber each : ReportNumber.values()) {
            if (replaced != null && replaced.numbers().get(each) != null && numbers.get(each) == null) {
                emptied.add(each.field());
            }
        }
        return emptied;
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
