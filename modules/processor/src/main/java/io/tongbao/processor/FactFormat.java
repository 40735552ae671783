package io.tongbao.processor;

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
import org.jspecify.annotations.Nullable;

/** The compact form of what alerts are judged by. */
final class FactFormat {
    private static final int FORMAT = 3;
    private static final TargetKind[] KINDS = TargetKind.values();
    private static final Light[] LIGHTS = Light.values();
    private static final GrowthCode[] CODES = GrowthCode.values();
    private static final PaceJudgement[] JUDGEMENTS = PaceJudgement.values();
    private static final Stage[] STAGES = Stage.values();

    private FactFormat() {}

    static byte[] write(ProgressFact fact) {
        return begin(fact.period())
                .constant(fact.kind())
                .number(fact.targetVersion())
                .decimal(fact.target())
                .maybe(fact.actual(), CompactWriter::decimal)
                .maybe(fact.attainment(), CompactWriter::decimal)
                .maybe(fact.pace(), CompactWriter::decimal)
                .maybe(fact.ahead(), CompactWriter::decimal)
                .maybe(fact.beyond(), CompactWriter::decimal)
                .maybe(fact.outlook(), CompactWriter::decimal)
                .maybe(fact.missProbability(), CompactWriter::decimal)
                .constant(fact.light())
                .time(fact.knownAt())
                .bytes();
    }

    static ProgressFact progress(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new ProgressFact(
                period(in),
                in.constant(KINDS),
                in.whole(),
                in.decimal(),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.constant(LIGHTS),
                in.time());
    }

    static byte[] write(GrowthFact fact) {
        return begin(fact.period())
                .maybe(fact.growth(), CompactWriter::decimal)
                .maybe(fact.code(), CompactWriter::constant)
                .flag(fact.isCumulative())
                .time(fact.knownAt())
                .bytes();
    }

    static GrowthFact growth(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new GrowthFact(
                period(in),
                in.maybe(CompactReader::decimal),
                in.maybe(each -> each.constant(CODES)),
                in.flag(),
                in.time());
    }

    static byte[] write(RankFact fact) {
        return begin(fact.period())
                .maybe(fact.rank(), (out, each) -> out.number(each))
                .number(fact.ranked())
                .maybe(fact.fromLast(), (out, each) -> out.number(each))
                .maybe(fact.moved(), (out, each) -> out.number(each))
                .maybe(fact.figure(), CompactWriter::decimal)
                .time(fact.knownAt())
                .bytes();
    }

    static RankFact rank(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new RankFact(
                period(in),
                in.maybe(CompactReader::whole),
                in.whole(),
                in.maybe(CompactReader::whole),
                in.maybe(CompactReader::whole),
                in.maybe(CompactReader::decimal),
                in.time());
    }

    static byte[] write(ReportedFact fact) {
        return begin(fact.period())
                .maybe(fact.reportedOn(), (out, day) -> out.number(day.toEpochDay()))
                .maybe(fact.knownAt(), CompactWriter::time)
                .bytes();
    }

    static ReportedFact reported(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new ReportedFact(
                period(in), in.maybe(each -> LocalDate.ofEpochDay(each.number())), in.maybe(CompactReader::time));
    }

    static byte[] write(SuspectFact fact) {
        return begin(fact.period())
                .maybe(fact.figure(), CompactWriter::decimal)
                .each(fact.warnings(), (out, each) -> out.text(each.zh()).text(each.en()))
                .flag(fact.isExplained())
                .time(fact.knownAt())
                .flag(fact.isRetracted())
                .bytes();
    }

    static SuspectFact suspect(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        Period period = period(in);
        BigDecimal figure = in.maybe(CompactReader::decimal);
        List<Words> warnings = in.each(each -> new Words(each.text(), each.text()));
        boolean isExplained = in.flag();
        Instant knownAt = in.time();
        boolean isRetracted = in.hasMore() && in.flag(); // earlier versions do not write it
        return new SuspectFact(period, figure, warnings, isExplained, isRetracted, knownAt);
    }

    /**
     * What a report says.
     *
     * @param fact of the report's own month
     * @param name of the project; null where it is not known
     */
    static byte[] write(ProjectFact fact, @Nullable String name) {
        return begin(fact.period())
                .maybe(fact.judgement(), CompactWriter::constant)
                .constant(fact.stage())
                .maybe(fact.reached(), CompactWriter::constant)
                .maybe(fact.invested(), CompactWriter::decimal)
                .maybe(fact.yearPlan(), CompactWriter::decimal)
                .maybe(fact.plan().start(), FactFormat::day)
                .maybe(fact.plan().completion(), FactFormat::day)
                .maybe(fact.plan().production(), FactFormat::day)
                .time(fact.knownAt())
                .maybe(name, CompactWriter::text)
                .bytes();
    }

    static ProjectFact project(byte[] bytes) {
        return project(new CompactReader(bytes, FORMAT));
    }

    /** Name of a project, in a fact about it. */
    static @Nullable String projectName(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        project(in);
        return in.maybe(CompactReader::text);
    }

    private static ProjectFact project(CompactReader in) {
        Period period = period(in);
        return new ProjectFact(
                period,
                period,
                in.maybe(each -> each.constant(JUDGEMENTS)),
                in.constant(STAGES),
                in.maybe(each -> each.constant(STAGES)),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                new Plan(in.maybe(FactFormat::day), in.maybe(FactFormat::day), in.maybe(FactFormat::day)),
                in.time());
    }

    private static void day(CompactWriter out, LocalDate day) {
        out.number(day.toEpochDay());
    }

    private static LocalDate day(CompactReader in) {
        return LocalDate.ofEpochDay(in.number());
    }

    private static CompactWriter begin(Period period) {
        return new CompactWriter(FORMAT).number(period.index());
    }

    private static Period period(CompactReader in) {
        return Period.ofIndex(in.whole());
    }
}
