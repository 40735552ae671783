package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.Reasons;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Rejects;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.CheckedReport;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.ReportNumbers;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Between the contracts and the checks: a report as text in, the accepted or the rejected event out. */
final class Verdicts {
    private Verdicts() {}

    /**
     * The event of a report that is taken.
     *
     * @param findings warnings and notices
     * @param override the decision by which it is taken over a lock; null where none was needed
     */
    static AcceptedReport accepted(
            Arrival arrival,
            EconomicReport sent,
            CheckedReport checked,
            Judgement judgement,
            List<Problem> findings,
            @Nullable Decision override) {
        ReportNumbers numbers = checked.numbers();
        return AcceptedReport.newBuilder()
                .setId(sent.getId())
                .setRegion(sent.getRegion().strip())
                .setIndicator(sent.getIndicator().strip())
                .setPeriod(checked.period().firstDay())
                .setMonthValue(numbers.monthValue())
                .setCumulativeValue(numbers.cumulativeValue())
                .setMonthBase(numbers.monthBase())
                .setCumulativeBase(numbers.cumulativeBase())
                .setMonthGrowth(numbers.monthGrowth())
                .setCumulativeGrowth(numbers.cumulativeGrowth())
                .setTwoYearGrowth(numbers.twoYearGrowth())
                .setContribution(numbers.contribution())
                .setPull(numbers.pull())
                .setRevision(judgement.revision())
                .setStatus(checked.status().name())
                .setDataClass(checked.dataClass().name())
                .setDisposition(judgement.disposition().name())
                .setEmptied(judgement.emptied())
                .setWarnings(findings.stream().map(Problem::check).distinct().toList())
                .setFindings(findings.stream().map(Verdicts::finding).toList())
                .setDecidedBy(override == null ? null : override.getDecidedBy())
                .setDecisionReason(override == null ? null : override.getReason())
                .setUnit(sent.getUnit())
                .setReportedBy(sent.getReportedBy())
                .setReportedAt(sent.getReportedAt())
                .setNote(checked.note())
                .setExplanation(checked.explanation())
                .setOrigin(sent.getOrigin())
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(arrival.knownAt())
                .build();
    }

    /** Why nothing can be judged before the clock's first day. */
    static Problem noDay(String period) {
        return new Problem(
                "V05",
                "period",
                period,
                "no day is known yet; the clock must tick on " + Topics.CLOCK.name() + " first",
                "尚无日期；须先有 " + Topics.CLOCK.name() + " 的日期事件");
    }

    /** What was read, and is refused. */
    static Rejected rejected(Arrival arrival, SpecificRecord sent, List<Problem> problems) {
        return about(Rejects.of(sent), arrival, problems).build();
    }

    /** A record that no schema of its topic reads. */
    static Rejected unreadable(Arrival arrival, String why) {
        Problem problem = new Problem(
                "FORMAT",
                "value",
                null,
                "the record cannot be read (" + why + "); send Avro with a registered schema of " + arrival.topic(),
                "记录无法读取（" + why + "）；请按主题 " + arrival.topic() + " 已注册的 Avro 模式发送");
        return about(Rejected.newBuilder(), arrival, List.of(problem))
                .setRaw(Rejects.raw(arrival.value()))
                .build();
    }

    private static Rejected.Builder about(Rejected.Builder rejected, Arrival arrival, List<Problem> problems) {
        return rejected.setReasons(Reasons.of(problems))
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(arrival.knownAt());
    }

    private static Finding finding(Problem problem) {
        return Finding.newBuilder()
                .setCheck(problem.check())
                .setSeverity(problem.severity().name())
                .setField(problem.field())
                .setValue(problem.value())
                .setExpected(problem.expected())
                .setMessageEn(problem.messageEn())
                .setMessageZh(problem.messageZh())
                .build();
    }
}
