package io.tongbao.statistics.targets;

import static io.tongbao.statistics.targets.Letters.FLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.light.Presets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterJudgeTest {
    private static final Region REGION = new Region("R", "甲乡", "A", "township", List.of(), null, null);
    private static final Target STANDING = Objects.requireNonNull(
                    LetterJudge.judge(raw("10", "1"), "", new Known(null, Repeat.NEW))
                            .judgement())
            .target();

    private record Known(@Nullable Target stands, Repeat told) implements LetterJudge.Known {
        @Override
        public TargetChecks.References references(RawTarget raw) {
            return new TargetChecks.References(REGION, FLOW, null, null, Presets.DEFAULT);
        }

        @Override
        public @Nullable Target standing(Target target) {
            return stands;
        }

        @Override
        public Repeat repeat(Target target, String id) {
            return told;
        }
    }

    private static RawTarget raw(String value, String version) {
        return new RawTarget("R", "I", "2023", "LEVEL", value, null, null, null, null, null, null, version, null);
    }

    private static LetterJudge.Verdict judge(String value, String version, Repeat repeat) {
        return LetterJudge.judge(raw(value, version), "id", new Known(STANDING, repeat));
    }

    @Test
    void t1_aHigherVersionStandsAndAnEqualOneWithOtherContentIsRefused() {
        LetterJudge.Verdict higher = judge("11", "2", Repeat.NEW);
        LetterJudge.Verdict equal = judge("11", "1", Repeat.NEW);

        assertThat(Objects.requireNonNull(higher.judgement()).disposition()).isEqualTo(Disposition.STANDING);
        assertThat(higher.isNew()).isTrue();
        assertThat(equal.judgement()).isNull();
        assertThat(equal.problems()).extracting(Problem::field).containsExactly("version");
    }

    @Test
    void r1_theSameIdChangesNothingOrIsRefused() {
        LetterJudge.Verdict same = judge("11", "", Repeat.SAME);
        LetterJudge.Verdict other = judge("11", "", Repeat.OTHER);

        assertThat(same.judgement()).isEqualTo(new TargetJudgement(Disposition.UNCHANGED, STANDING, null));
        assertThat(same.isNew()).isFalse();
        assertThat(other.judgement()).isNull();
        assertThat(other.problems()).extracting(Problem::check).containsExactly("R1");
    }

    @Test
    void v03_whatCannotBeReadIsRefused() {
        LetterJudge.Verdict verdict = judge("ten", "1", Repeat.NEW);

        assertThat(verdict.judgement()).isNull();
        assertThat(verdict.problems()).extracting(Problem::field).containsExactly("value");
    }
}
