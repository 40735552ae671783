package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EventTexts;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.alert.Alert;
import io.tongbao.statistics.alert.Life;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Carries out what was decided about alerts; what cannot be is refused, with the reason. */
final class AlertDecisions {
    private final ProcessorContext<String, Emission> context;
    private final AlertTask task;
    private final AvroCodec<Decision> decisions;
    private final Refusals refusals;

    AlertDecisions(ProcessorContext<String, Emission> context, Registry registry, AlertTask task) {
        this.context = context;
        this.task = task;
        this.decisions = new AvroCodec<>(registry, Topics.DECISIONS, Decision.class);
        this.refusals = new Refusals(registry);
    }

    /** Carries one out. */
    void decide(Arrival arrival) {
        Decision decision;
        try {
            decision = decisions.decode(arrival.value());
        } catch (SerializationException e) {
            refuse(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage())));
            return;
        }
        List<Problem> texts = EventTexts.check(decision);
        if (!texts.isEmpty()) {
            refuse(arrival, Verdicts.rejected(arrival, decision, texts));
            return;
        }
        Alert before = task.alert(text(decision.getAlertId()));
        Problem problem = before == null ? unknown(decision) : decide(decision, before, arrival.knownAt());
        if (problem != null) {
            refuse(arrival, Verdicts.rejected(arrival, decision, List.of(problem)));
        }
    }

    private @Nullable Problem decide(Decision decision, Alert before, Instant knownAt) {
        if (!before.state().isOpen()) {
            return closed(decision, before);
        }
        try {
            Alert after =
                    switch (decision.getKind()) {
                        case DecisionKinds.ACKNOWLEDGE ->
                            Life.acknowledge(before, decision.getDecidedBy(), decision.getReason(), knownAt);
                        case DecisionKinds.EXEMPT ->
                            Life.exempt(
                                    before,
                                    decision.getDecidedBy(),
                                    decision.getReason(),
                                    text(decision.getDocument()),
                                    knownAt);
                        default -> before; // a kind of a later version: nothing here depends on it
                    };
            task.keep(before, after);
            return null;
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return new Problem("A2", "decided_by", decision.getDecidedBy(), message, message);
        }
    }

    private static Problem unknown(Decision decision) {
        String id = text(decision.getAlertId());
        return new Problem(
                "A2",
                "alert_id",
                id,
                "alert_id '" + id + "': there is no such alert; stats.alerts has the ids of those that are",
                "alert_id“" + id + "”：没有该预警，标识见 stats.alerts");
    }

    private static Problem closed(Decision decision, Alert alert) {
        String id = text(decision.getAlertId());
        return new Problem(
                "A2",
                "alert_id",
                id,
                "alert_id '" + id + "': the alert is " + alert.state()
                        + " already; only one that is open can be decided on",
                "alert_id“" + id + "”：该预警已结束（" + alert.state() + "），只能处理未结束的预警");
    }

    private void refuse(Arrival arrival, Rejected rejected) {
        Judge.Verdict refused = refusals.of(arrival, rejected);
        context.forward(new Record<>(
                refused.key(), refused.emission(), arrival.knownAt().toEpochMilli()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
