package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.progress;
import static io.tongbao.statistics.project.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressJudgeTest {
    private static final ProjectFile STARTED =
            file(progress("2023-03", Stage.STARTED, ProjectField.YEAR_INVESTMENT, 30));

    private record Known(ProjectFile standing, Repeat repeat, @Nullable PeriodLock closed)
            implements ProgressJudge.Known {
        @Override
        public LocalDate today() {
            return LocalDate.of(2030, 1, 1);
        }

        @Override
        public @Nullable Region region(String code) {
            return code.equals("t") ? Samples.TOWN : null;
        }

        @Override
        public ProjectFile file(String region, String project) {
            return standing;
        }

        @Override
        public Repeat repeat(String region, String project, Progress progress, String id) {
            return repeat;
        }

        @Override
        public @Nullable PeriodLock lock(Period period) {
            return closed;
        }
    }

    private static ProgressJudge.Verdict judge(RawProject raw, Repeat repeat) {
        return ProgressJudge.judge(raw, "id", new Known(STARTED, repeat, null));
    }

    @Test
    void p1_itStandsBesideTheOtherMonths() {
        ProgressJudge.Verdict verdict = judge(raw("2023-04", Stage.UNDER_CONSTRUCTION), Repeat.NEW);

        ProgressJudge.Taken taken = Objects.requireNonNull(verdict.taken());
        assertThat(taken.stands()).isTrue();
        assertThat(taken.isNew()).isTrue();
        assertThat(taken.before()).isEqualTo(STARTED);
        assertThat(taken.after().entries()).hasSize(2);
    }

    @Test
    void p1_p2_whatDoesNotFitTheOtherMonthsIsRefusedOrTold() {
        ProgressJudge.Verdict back = judge(raw("2023-04", Stage.SIGNED), Repeat.NEW);
        ProgressJudge.Verdict odd = judge(raw("2023-04", Stage.STARTED, ProjectField.YEAR_INVESTMENT, 20), Repeat.NEW);

        assertThat(back.taken()).isNull();
        assertThat(back.problems()).extracting(Problem::check).containsExactly("P1");
        assertThat(Objects.requireNonNull(odd.taken()).stands()).isTrue();
        assertThat(odd.problems()).isNotEmpty().noneMatch(Problem::rejects);
    }

    @Test
    void r1_theSameIdChangesNothingOrIsRefused() {
        RawProject raw = raw("2023-03", Stage.STARTED, ProjectField.YEAR_INVESTMENT, 31);

        ProgressJudge.Taken same =
                Objects.requireNonNull(judge(raw, Repeat.SAME).taken());
        ProgressJudge.Verdict other = judge(raw, Repeat.OTHER);

        assertThat(same.judgement().disposition()).isEqualTo(Disposition.UNCHANGED);
        assertThat(same.isNew()).isFalse();
        assertThat(same.after()).isEqualTo(STARTED);
        assertThat(other.taken()).isNull();
        assertThat(other.problems()).extracting(Problem::check).containsExactly("R1");
    }

    @Test
    void v05_aLockedMonthTakesOnlyWhatChangesNothing() {
        PeriodLock lock = new PeriodLock(Period.of("2023-03"), null, "Wang", Instant.EPOCH, "closed");
        Known known = new Known(STARTED, Repeat.NEW, lock);

        ProgressJudge.Verdict same =
                ProgressJudge.judge(raw("2023-03", Stage.STARTED, ProjectField.YEAR_INVESTMENT, 30), "", known);
        ProgressJudge.Verdict other = ProgressJudge.judge(raw("2023-04", Stage.STARTED), "", known);

        assertThat(Objects.requireNonNull(same.taken()).judgement().disposition())
                .isEqualTo(Disposition.UNCHANGED);
        assertThat(other.problems()).extracting(Problem::check).containsExactly("V05");
    }

    @Test
    void v01_v03_whatCannotBeReadIsToldAtOnce() {
        ProgressJudge.Verdict verdict = judge(
                raw("2023-13", Stage.STARTED, ProjectField.REGION, "nowhere", ProjectField.YEAR_INVESTMENT, "x"),
                Repeat.NEW);

        assertThat(verdict.taken()).isNull();
        assertThat(verdict.problems()).extracting(Problem::field).contains("region", "period", "year_investment");
    }
}
