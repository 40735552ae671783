package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private static final ReportRow STANDING = row(1, "5", "20");

    @Test
    void r1_theSameRevisionWithTheSameNumbersChangesNothing() {
        assertThat(judge(1, "5.0", "20").disposition()).isEqualTo(Disposition.UNCHANGED);
    }

    @Test
    void r2_anEqualRevisionWithOtherNumbersIsRejected() {
        Judgement judgement = judge(1, "6", "20");

        assertThat(judgement.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(judgement.problem().check()).isEqualTo("R2");
        assertThat(judgement.problem().field()).isEqualTo("revision");
    }

    @Test
    void r2_aLowerRevisionThatComesLateIsSuperseded() {
        assertThat(judge(0, "6", "20").disposition()).isEqualTo(Disposition.SUPERSEDED);
    }

    @Test
    void r2_aHigherRevisionStandsAndSaysWhatItEmptied() {
        Judgement judgement = judge(4, "6");

        assertThat(judgement.disposition()).isEqualTo(Disposition.STANDING);
        assertThat(judgement.revision()).isEqualTo(4);
        assertThat(judgement.emptied()).containsExactly("cumulative_value");
    }

    @Test
    void r2_theSenderIsToldWhichFieldsBecomeEmpty() {
        assertThat(judge(4, "6").notices()).singleElement().satisfies(each -> {
            assertThat(each.check()).isEqualTo("R2");
            assertThat(each.severity()).isEqualTo(Severity.INFO);
            assertThat(each.field()).isEqualTo("cumulative_value");
            assertThat(each.messageZh()).contains("累计");
        });
        assertThat(judge(4, "6", "20").notices()).isEmpty();
    }

    @Test
    void r2_afterARetractionTheNextReportIsTheNextRevisionAndNeedsANote() {
        ReportRow retracted =
                new ReportRow(DataClass.SELF_REPORTED, 3, ObservationStatus.O, ReportNumbers.NONE, Given.NOON);

        Judgement again = Revisions.judge(retracted, null, ObservationStatus.A, numbers("5", "20"), true);
        Judgement unexplained = Revisions.judge(retracted, null, ObservationStatus.A, numbers("5", "20"), false);
        Judgement late = Revisions.judge(retracted, 2, ObservationStatus.A, numbers("5", "20"), true);

        assertThat(again.disposition()).isEqualTo(Disposition.STANDING);
        assertThat(again.revision()).isEqualTo(4);
        assertThat(unexplained.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(late.disposition()).isEqualTo(Disposition.SUPERSEDED);
    }

    @Test
    void r2_aBlankRevisionEqualToTheStandingRowChangesNothing() {
        assertThat(judge(null, "5", "20").disposition()).isEqualTo(Disposition.UNCHANGED);
    }

    @Test
    void r2_aBlankRevisionWithOtherNumbersIsTheNextAndNeedsANote() {
        assertThat(judge(null, "6", "21").revision()).isEqualTo(2);
        assertThat(judge(null, "6", "21").disposition()).isEqualTo(Disposition.STANDING);
        Judgement unexplained = Revisions.judge(STANDING, null, ObservationStatus.A, numbers("6", "21"), false);
        assertThat(unexplained.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(unexplained.problem().field()).isEqualTo("note");
    }

    @Test
    void r2_aBlankRevisionWithAnotherStatusIsTheNext() {
        Judgement judgement = Revisions.judge(STANDING, null, ObservationStatus.P, numbers("5", "20"), true);

        assertThat(judgement.disposition()).isEqualTo(Disposition.STANDING);
        assertThat(judgement.revision()).isEqualTo(2);
    }

    @Test
    void r2_theFirstReportStandsWithoutANote() {
        Judgement first = Revisions.judge(null, null, ObservationStatus.A, numbers("5"), false);

        assertThat(first.disposition()).isEqualTo(Disposition.STANDING);
        assertThat(first.revision()).isZero();
    }

    @Property
    void r2_whatStandsDoesNotDependOnTheOrderOfArrival(@ForAll("arrivals") List<Integer> order) {
        ReportRow standing = null;
        for (int revision : order) {
            boolean noted = revision != 3;
            ReportNumbers numbers = numbers(Integer.toString(revision * 10));
            Judgement judgement = Revisions.judge(standing, revision, ObservationStatus.A, numbers, noted);
            if (judgement.disposition() == Disposition.STANDING) {
                standing = row(revision, Integer.toString(revision * 10));
            }
        }

        assertThat(standing.revision()).isEqualTo(5);
        assertThat(standing.numbers().monthValue()).isEqualTo(n("50"));
    }

    @Provide
    Arbitrary<List<Integer>> arrivals() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
    }

    private static Judgement judge(Integer revision, String... texts) {
        return Revisions.judge(STANDING, revision, ObservationStatus.A, numbers(texts), true);
    }

    private static ReportRow row(int revision, String... texts) {
        return new ReportRow(DataClass.SELF_REPORTED, revision, ObservationStatus.A, numbers(texts), Given.NOON);
    }
}
