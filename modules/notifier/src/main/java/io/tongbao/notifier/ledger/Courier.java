package io.tongbao.notifier.ledger;

import io.tongbao.contracts.LogKeys;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.notifier.digest.Silencing;
import io.tongbao.notifier.outlet.Answer;
import io.tongbao.notifier.outlet.Outlet;
import io.tongbao.notifier.outlet.Throttle;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells one receiver what is due, all of it in one digest and each alert as it stands by then (A3), and writes into the
 * ledger what became of it, in one transaction. Killed between the two, it tells the same once more after the restart; how
 * an alert stands by now it never leaves out.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** A message that is refused as often takes no others down with it any more; a restart tries it again. */
    private static final int MOST_REFUSALS = 5;
    /** An outlet that mirrors is shown what stands so often. */
    private static final Duration SHOWN_EVERY = Duration.ofMinutes(1);

    private final Receiver receiver;
    private final Outlet outlet;
    private final Throttle throttle;
    private final Database database;
    private final LocalTime digestAt;
    private final Clock clock;
    private final Silencer silencer;
    private Instant notBefore = Instant.MIN;
    private Instant shownAt = Instant.MIN;
    private volatile @Nullable String trouble;

    /**
     * A courier.
     *
     * @param digestAt time of the daily digest, Asia/Shanghai
     */
    public Courier(
            Receiver receiver, Outlet outlet, Throttle throttle, Database database, LocalTime digestAt, Clock clock) {
        this.receiver = receiver;
        this.outlet = outlet;
        this.throttle = throttle;
        this.database = database;
        this.digestAt = digestAt;
        this.clock = clock;
        this.silencer = new Silencer(receiver.interest(), outlet.mirrors(), digestAt);
    }

    /** Whom it tells. */
    public Receiver receiver() {
        return receiver;
    }

    /** Why the last message did not arrive, or with whom of several; null where it did. */
    public @Nullable String trouble() {
        return trouble;
    }

    /**
     * Takes note of the settings, which may have changed since the last start: what was refused is tried once more, and of
     * alerts that the receiver hears of only now it is told those that stand.
     *
     * @throws SQLException when the database is away
     */
    public void begin() throws SQLException, InterruptedException {
        Transaction.run(database, connection -> {
            Ledger ledger = new Ledger(connection, receiver.name());
            ledger.revive(Integer.MAX_VALUE);
            try (DeliveryInsert deliveries = new DeliveryInsert(connection, digestAt)) {
                for (Notice each : ledger.unheard()) {
                    if (each.isOpen()) {
                        deliveries.add(
                                receiver,
                                each.alertId(),
                                each.step(),
                                each.kind(),
                                each.region().code(),
                                each.level(),
                                clock.instant());
                    }
                }
                deliveries.run();
            }
        });
    }

    /**
     * Tells what is due now; nothing where nothing is, or another process is at it.
     *
     * @throws SQLException when the database is away; what was sent may be sent once more
     */
    public void deliver() throws SQLException, InterruptedException {
        Instant now = clock.instant();
        if (!now.isBefore(notBefore)) {
            Transaction.run(database, connection -> deliver(connection, now));
        }
    }

    private void deliver(Connection connection, Instant now) throws SQLException, InterruptedException {
        Ledger ledger = new Ledger(connection, receiver.name());
        if (!ledger.lock()) {
            return;
        }
        ledger.released(now);
        Instant pause = ledger.pausedUntil();
        if (pause != null && now.isBefore(pause)) {
            return;
        }
        Outcome outcome = new Outcome(connection, receiver.name());
        List<Due> due = due(ledger, outcome, now);
        Silencing silencing = silencer.sort(due, ledger, outcome, now);
        if (!silencing.told().isEmpty() && ledger.revive(MOST_REFUSALS) > 0) {
            // what was refused goes with the news: the other side may have been set right
            due = due(ledger, outcome, now);
            silencing = silencer.sort(due, ledger, outcome, now);
        }
        if (silencing.told().isEmpty() && !isToBeShown(now)) {
            return;
        }
        Digest digest =
                Digest.of(receiver.name(), now, release(due), silencing.told(), ledger.told(), silencing.alertsHeld());
        if (digest.changes().isEmpty() && digest.standing().isEmpty()) {
            shownAt = now;
            return;
        }
        Duration wait = throttle.take();
        if (!wait.isZero()) {
            notBefore = now.plus(wait);
            return;
        }
        record(outcome, silencing.told(), due, digest, outlet.send(digest));
        ledger.overtaken();
    }

    /** What is to be told by now, but for what was over before the receiver heard of it; a mirror makes nothing of that. */
    private List<Due> due(Ledger ledger, Outcome outcome, Instant now) throws SQLException {
        List<Due> due = ledger.due(now);
        List<Notice> over = outlet.mirrors() ? List.of() : Due.overUnheard(due);
        if (over.isEmpty()) {
            return due;
        }
        outcome.leftOut(over);
        return Due.without(Set.copyOf(over), due);
    }

    private boolean isToBeShown(Instant now) {
        return outlet.mirrors() && !now.isBefore(shownAt.plus(SHOWN_EVERY));
    }

    private static @Nullable String release(List<Due> due) {
        return due.stream()
                .map(Due::release)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void record(Outcome outcome, List<Notice> told, List<Due> due, Digest digest, Answer answer)
            throws SQLException {
        Instant now = clock.instant();
        switch (answer.outcome()) {
            case TAKEN -> {
                shownAt = now;
                outcome.taken(told, now, answer, digest.message());
                if (answer.missed().isEmpty()) {
                    trouble = null;
                    line(Level.INFO, told, digest)
                            .log("{} has {} alerts: {}", receiver.name(), told.size(), answer.text());
                } else {
                    trouble = "not to " + answer.missed();
                    line(Level.ERROR, told, digest)
                            .addArgument(receiver.name())
                            .addArgument(told.size())
                            .addArgument(answer.missed())
                            .addArgument(answer.text())
                            .log("{} has {} alerts, but not at {}: set its addresses right; {}");
                }
            }
            case LATER -> {
                int failed = due.stream().mapToInt(Due::tries).max().orElse(0) + 1;
                Duration pause = BackOff.after(failed, answer.pause());
                notBefore = now.plus(pause);
                trouble = answer.text();
                outcome.notTaken(told, now, notBefore, answer, digest.message());
                line(Level.WARN, told, digest)
                        .log("{} is told again in {} s: {}", receiver.name(), pause.toSeconds(), answer.text());
            }
            case REFUSED -> {
                shownAt = now;
                trouble = answer.text();
                outcome.notTaken(told, now, null, answer, digest.message());
                line(Level.ERROR, told, digest)
                        .log("{} refuses {} alerts: {}", receiver.name(), told.size(), answer.text());
            }
        }
    }

    /** A line of the log that is about a message. */
    private LoggingEventBuilder line(Level level, List<Notice> told, Digest digest) {
        return LOG.atLevel(level)
                .addKeyValue(LogKeys.RECEIVER, receiver.name())
                .addKeyValue(LogKeys.MESSAGE, digest.message())
                .addKeyValue(
                        LogKeys.ALERTS,
                        told.stream().map(Notice::alertId).distinct().toList());
    }
}
