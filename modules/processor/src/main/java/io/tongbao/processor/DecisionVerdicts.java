package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.ReportRow;

/** The events that decisions leave behind. */
final class DecisionVerdicts {
    private DecisionVerdicts() {}

    /** The event by which a figure is taken out: a row without a number. */
    static AcceptedReport retracted(
            Arrival arrival, Decision decision, String region, String indicator, Period period, ReportRow row) {
        return AcceptedReport.newBuilder()
                .setId(decision.getId())
                .setRegion(region)
                .setIndicator(indicator)
                .setPeriod(period.firstDay())
                .setRevision(row.revision())
                .setStatus(row.status().name())
                .setDataClass(row.dataClass().name())
                .setDisposition(Disposition.RETRACTED.name())
                .setDecidedBy(decision.getDecidedBy())
                .setDecisionReason(decision.getReason())
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(row.knownAt())
                .build();
    }

    /** Why a decision that lacks a field cannot be carried out. */
    static Problem incomplete(Decision decision) {
        boolean figure = DecisionKinds.region(DecisionKinds.key(decision)) != null;
        return new Problem(
                "FORMAT",
                "kind",
                decision.getKind(),
                "decision " + decision.getKind() + " needs " + (figure ? "region, indicator and period" : "a period"),
                "决定" + decision.getKind() + "缺少" + (figure ? "地区、指标或期别" : "期别"));
    }
}
