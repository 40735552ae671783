package io.tongbao.publisher;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.AlertKey;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what somebody in charge decides. Send it with {@link Outgoing#decision}.
 *
 * @param by who decides
 * @param reason why
 * @param clock tells when
 */
public record Decisions(String by, String reason, Clock clock) {
    public Decisions {
        if (by.isBlank()) {
            throw new IllegalArgumentException("by '" + by + "': say who decides");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason '" + reason + "': say why");
        }
    }

    /**
     * Locks a period (V05).
     *
     * @param indicator code of the only one to lock; null for all
     */
    public Decision lock(Period period, @Nullable String indicator) {
        return decision(DecisionKinds.LOCK)
                .setPeriod(period.firstDay())
                .setIndicator(indicator)
                .build();
    }

    /**
     * Unlocks a period.
     *
     * @param indicator code of the only one to unlock; null for all
     */
    public Decision unlock(Period period, @Nullable String indicator) {
        return decision(DecisionKinds.UNLOCK)
                .setPeriod(period.firstDay())
                .setIndicator(indicator)
                .build();
    }

    /**
     * Admits a report over a lock: exactly this record, and no other with its id.
     *
     * @param period the report's
     * @param digest what {@link Publisher#digest} gives for the report
     */
    public Decision override(EconomicReport report, Period period, String digest) {
        return decision(DecisionKinds.OVERRIDE)
                .setRegion(report.getRegion().strip())
                .setIndicator(report.getIndicator().strip())
                .setPeriod(period.firstDay())
                .setReportId(report.getId())
                .setReportDigest(digest)
                .build();
    }

    /**
     * Takes a standing figure out (R2).
     *
     * @param dataClass whose; null for the only one that stands
     */
    public Decision retract(String region, String indicator, Period period, @Nullable DataClass dataClass) {
        return decision(DecisionKinds.RETRACT)
                .setRegion(region)
                .setIndicator(indicator)
                .setPeriod(period.firstDay())
                .setDataClass(dataClass == null ? null : dataClass.name())
                .build();
    }

    /** Takes an alert up (A2). */
    public Decision acknowledge(AlertKey alert) {
        return decision(DecisionKinds.ACKNOWLEDGE)
                .setAlertId(alert.id())
                .setRegion(alert.region())
                .build();
    }

    /**
     * Excuses an alert for its year (A2); who decides is the approver.
     *
     * @param document that it rests on
     */
    public Decision exempt(AlertKey alert, String document) {
        if (document.isBlank()) {
            throw new IllegalArgumentException("document '': name the document that the exemption rests on");
        }
        return decision(DecisionKinds.EXEMPT)
                .setAlertId(alert.id())
                .setRegion(alert.region())
                .setDocument(document)
                .build();
    }

    /**
     * Names a moment.
     *
     * @param period what is circulated is about
     * @param moment what was known then is meant; null for when the release itself is known
     */
    public Decision release(String name, Period period, @Nullable Instant moment) {
        return decision(DecisionKinds.RELEASE)
                .setName(name)
                .setPeriod(period.firstDay())
                .setMoment(moment)
                .build();
    }

    private Decision.Builder decision(String kind) {
        return Decision.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setKind(kind)
                .setDecidedBy(by)
                .setReason(reason)
                .setDecidedAt(clock.instant());
    }
}
