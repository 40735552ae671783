package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.GrowthFact;
import io.tongbao.statistics.alert.ProgressFact;
import io.tongbao.statistics.alert.ProjectFact;
import io.tongbao.statistics.alert.RankFact;
import io.tongbao.statistics.alert.ReportedFact;
import io.tongbao.statistics.alert.SuspectFact;
import io.tongbao.statistics.alert.Words;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.Stage;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What alerts are judged by comes out of the store as it went in. */
class FactFormatTest {
    private static final Period MAY = new Period(2023, 5);
    private static final Instant KNOWN = Instant.parse("2023-06-08T01:02:03Z");

    @Test
    void a1_whatIsKnownAndWhatIsNot() {
        ProgressFact whole = new ProgressFact(
                MAY,
                TargetKind.LEVEL,
                2,
                new BigDecimal("120"),
                new BigDecimal("40"),
                new BigDecimal("33.333333333333"),
                new BigDecimal("41.666666666667"),
                new BigDecimal("-8.333333333334"),
                new BigDecimal("-80"),
                new BigDecimal("96"),
                new BigDecimal("0.8"),
                Light.YELLOW,
                KNOWN);
        ProgressFact empty = new ProgressFact(
                MAY, TargetKind.RANK, 1, BigDecimal.ONE, null, null, null, null, null, null, null, Light.NONE, KNOWN);
        assertThat(FactFormat.progress(FactFormat.write(whole))).isEqualTo(whole);
        assertThat(FactFormat.progress(FactFormat.write(empty))).isEqualTo(empty);

        GrowthFact growth = new GrowthFact(MAY, new BigDecimal("-1.2"), null, true, KNOWN);
        GrowthFact none = new GrowthFact(MAY, null, GrowthCode.TURNED_NEGATIVE, false, KNOWN);
        assertThat(FactFormat.growth(FactFormat.write(growth))).isEqualTo(growth);
        assertThat(FactFormat.growth(FactFormat.write(none))).isEqualTo(none);

        RankFact rank = new RankFact(MAY, 3, 4, 2, -2, new BigDecimal("7.5"), KNOWN);
        RankFact unranked = new RankFact(MAY, null, 4, null, null, null, KNOWN);
        assertThat(FactFormat.rank(FactFormat.write(rank))).isEqualTo(rank);
        assertThat(FactFormat.rank(FactFormat.write(unranked))).isEqualTo(unranked);

        ReportedFact reported = new ReportedFact(MAY, LocalDate.of(2023, 6, 8), KNOWN);
        ReportedFact missing = new ReportedFact(MAY, null, null);
        assertThat(FactFormat.reported(FactFormat.write(reported))).isEqualTo(reported);
        assertThat(FactFormat.reported(FactFormat.write(missing))).isEqualTo(missing);

        SuspectFact suspect =
                new SuspectFact(MAY, BigDecimal.TEN, List.of(new Words("跳变", "jump")), true, false, KNOWN);
        SuspectFact gone = new SuspectFact(MAY, null, List.of(), false, true, KNOWN);
        assertThat(FactFormat.suspect(FactFormat.write(suspect))).isEqualTo(suspect);
        assertThat(FactFormat.suspect(FactFormat.write(gone))).isEqualTo(gone);
    }

    @Test
    void a1_whatWasOddIsReadAsItWasWrittenBeforeRetractionsWereTold() {
        SuspectFact suspect =
                new SuspectFact(MAY, BigDecimal.TEN, List.of(new Words("跳变", "jump")), true, false, KNOWN);
        byte[] before = new CompactWriter(3)
                .number(MAY.index())
                .maybe(BigDecimal.TEN, CompactWriter::decimal)
                .each(suspect.warnings(), (out, each) -> out.text(each.zh()).text(each.en()))
                .flag(true)
                .time(KNOWN)
                .bytes();

        assertThat(FactFormat.suspect(before)).isEqualTo(suspect);
    }

    @Test
    void a1_aProjectCarriesItsName() {
        ProjectFact fact = new ProjectFact(
                MAY,
                MAY,
                PaceJudgement.NOT_STARTED,
                Stage.SUSPENDED,
                Stage.SIGNED,
                new BigDecimal("1200"),
                new BigDecimal("5000"),
                new Plan(LocalDate.of(2023, 3, 1), null, LocalDate.of(2024, 6, 30)),
                KNOWN);
        ProjectFact unknown = new ProjectFact(MAY, MAY, null, Stage.SUSPENDED, null, null, null, Plan.NONE, KNOWN);

        assertThat(FactFormat.project(FactFormat.write(fact, "甲"))).isEqualTo(fact);
        assertThat(FactFormat.projectName(FactFormat.write(fact, "甲"))).isEqualTo("甲");
        assertThat(FactFormat.project(FactFormat.write(unknown, null))).isEqualTo(unknown);
        assertThat(FactFormat.projectName(FactFormat.write(unknown, null))).isNull();
    }

    @Test
    void aFactFindsItsGroupAndItsPlace() {
        Fact fact = Fact.of(FactType.PROGRESS, "a", "sales", MAY, "LEVEL", new byte[] {1});
        Fact gone = Fact.of(FactType.PROGRESS, "a", "sales", MAY, "LEVEL", null);

        assertThat(Fact.decode(fact.encode())).usingRecursiveComparison().isEqualTo(fact);
        assertThat(Fact.decode(gone.encode()).body()).isNull();
        assertThat(fact.key()).startsWith(fact.group().prefix() + "-");
        assertThat(Fact.Group.of(fact.key())).isEqualTo(fact.group());
    }
}
