package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.Alert;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertState;
import io.tongbao.statistics.alert.Clearing;
import io.tongbao.statistics.alert.EndReason;
import io.tongbao.statistics.alert.Finding;
import io.tongbao.statistics.alert.Outcome;
import io.tongbao.statistics.alert.Words;

/** The compact form of an alert as it stands. */
final class AlertFormat {
    private static final int FORMAT = 4;
    private static final AlertState[] STATES = AlertState.values();
    private static final AlertLevel[] LEVELS = AlertLevel.values();
    private static final EndReason[] END_REASONS = EndReason.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private AlertFormat() {}

    static byte[] encode(Alert alert) {
        CompactWriter out = new CompactWriter(FORMAT)
                .text(alert.key().id())
                .number(alert.ruleVersion())
                .number(alert.step())
                .constant(alert.state())
                .maybe(alert.previous(), CompactWriter::constant)
                .constant(alert.level())
                .number(alert.since().index())
                .each(alert.held(), (to, each) -> to.number(each.index()));
        write(out, alert.finding());
        return out.maybe(alert.clearing(), AlertFormat::write)
                .maybe(alert.decidedBy(), CompactWriter::text)
                .maybe(alert.reason(), CompactWriter::text)
                .maybe(alert.endReason(), CompactWriter::constant)
                .maybe(alert.document(), CompactWriter::text)
                .time(alert.knownAt())
                .time(alert.firedAt())
                .bytes();
    }

    static Alert decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new Alert(
                AlertKey.of(in.text()),
                in.whole(),
                in.whole(),
                in.constant(STATES),
                in.maybe(each -> each.constant(STATES)),
                in.constant(LEVELS),
                Period.ofIndex(in.whole()),
                in.each(each -> Period.ofIndex(each.whole())),
                finding(in),
                in.maybe(AlertFormat::clearing),
                in.maybe(CompactReader::text),
                in.maybe(CompactReader::text),
                in.maybe(each -> each.constant(END_REASONS)),
                in.maybe(CompactReader::text),
                in.time(),
                in.time());
    }

    private static void write(CompactWriter out, Clearing clearing) {
        write(out, clearing.latest());
        out.number(clearing.periods()).number(clearing.asked());
    }

    private static Clearing clearing(CompactReader in) {
        return new Clearing(finding(in), in.whole(), in.whole());
    }

    private static void write(CompactWriter out, Finding finding) {
        out.number(finding.period().index())
                .number(finding.since().index())
                .constant(finding.outcome())
                .constant(finding.level())
                .maybe(finding.figure(), CompactWriter::decimal)
                .maybe(finding.target(), CompactWriter::decimal)
                .maybe(finding.pace(), CompactWriter::decimal)
                .maybe(finding.gap(), CompactWriter::decimal)
                .maybe(finding.unit(), CompactWriter::text)
                .maybe(finding.targetVersion(), (to, each) -> to.number(each))
                .maybe(finding.vintage(), CompactWriter::time)
                .text(finding.words().zh())
                .text(finding.words().en());
    }

    private static Finding finding(CompactReader in) {
        return new Finding(
                Period.ofIndex(in.whole()),
                Period.ofIndex(in.whole()),
                in.constant(OUTCOMES),
                in.constant(LEVELS),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.maybe(CompactReader::text),
                in.maybe(CompactReader::whole),
                in.maybe(CompactReader::time),
                new Words(in.text(), in.text()));
    }
}
