package io.tongbao.notifier.ledger;

import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Topics;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.store.generation.Fence;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Intake;
import io.tongbao.store.sink.LandedTopic;
import io.tongbao.store.sink.Lander;
import io.tongbao.store.sink.OffsetTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * Notes steps of alerts in the ledger, and for each receiver that hears of one, that it is to be told. A step that was
 * noted before, in whichever generation, changes nothing: nobody is told twice.
 */
public final class StepLander implements Lander {
    private static final OffsetTable OFFSETS = new OffsetTable("tongbao.notifier_offset");

    private final List<Receiver> receivers;
    private final LocalTime digestAt;
    private final Clock clock;

    StepLander(List<Receiver> receivers, LocalTime digestAt, Clock clock) {
        this.receivers = List.copyOf(receivers);
        this.digestAt = digestAt;
        this.clock = clock;
    }

    /**
     * What the notifier reads, with offsets of its own in the ledger's transaction.
     *
     * @param digestAt time of the daily digest, Asia/Shanghai
     * @param generation that stands
     */
    public static Intake intake(List<Receiver> receivers, LocalTime digestAt, Clock clock, int generation) {
        return new Intake(
                OFFSETS,
                Fence.standing(generation),
                List.of(new LandedTopic<>(
                        Topics.ALERTS, generation, AlertStep.class, new StepLander(receivers, digestAt, clock))));
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        Instant now = clock.instant();
        try (StepInsert steps = new StepInsert(connection);
                DeliveryInsert deliveries = new DeliveryInsert(connection, digestAt)) {
            for (IncomingRecord each : records) {
                AlertStep step = (AlertStep) each.value();
                require(step);
                steps.add(step);
                for (Receiver receiver : receivers) {
                    deliveries.add(
                            receiver,
                            step.getAlertId(),
                            step.getStep(),
                            step.getKind(),
                            step.getRegion(),
                            step.getLevel(),
                            now);
                }
            }
            return steps.run() + deliveries.run();
        }
    }

    private static void require(AlertStep step) {
        if (step.getAlertId().isBlank() || step.getStep() < 1) {
            throw new IllegalArgumentException("alert_id '" + step.getAlertId() + "', step " + step.getStep()
                    + ": an alert has an id, and its steps count from 1");
        }
    }
}
