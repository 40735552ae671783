package io.tongbao.notifier.ledger;

import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.outlet.Answer;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.outlet.Outlet;
import io.tongbao.notifier.outlet.Outlets;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.Occasion;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.testing.LedgerDatabase;
import io.tongbao.notifier.testing.Receivers;
import io.tongbao.notifier.testing.SetClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A courier before an emptied ledger and another party that does as a test wants. */
abstract class CourierCase {
    /** Half past eight in Shanghai. */
    static final Instant MORNING = Instant.parse("2023-05-08T00:30:00Z");

    static final LedgerDatabase ledger = LedgerDatabase.shared();

    final SetClock clock = new SetClock(MORNING);
    private final Outlets outlets = new Outlets(clock);
    final OtherParty party = new OtherParty();

    /** Keeps what it is told, and answers as a test wants. */
    static final class OtherParty implements Outlet {
        final List<Digest> told = new ArrayList<>();
        Answer answer = new Answer(Outcome.TAKEN, "ok", Duration.ZERO, "");
        boolean mirrors;
        Runnable afterwards = () -> {};

        @Override
        public Answer send(Digest digest) {
            told.add(digest);
            afterwards.run();
            return answer;
        }

        @Override
        public boolean mirrors() {
            return mirrors;
        }

        void answers(Outcome outcome, String text, long pauseSeconds) {
            answer = new Answer(outcome, text, Duration.ofSeconds(pauseSeconds), "");
        }

        String lastMessage() {
            return last().message();
        }

        private Digest last() {
            return told.get(told.size() - 1);
        }

        List<String> lastTold() {
            return last().changes().stream()
                    .map(each -> each.now().alertId() + each.now().step() + " " + each.turn())
                    .toList();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        ledger.empty();
    }

    static Receiver daily(String... immediate) {
        return receiver(Occasion.DAILY, immediate);
    }

    static Receiver receiver(Occasion occasion, String... immediate) {
        return Receivers.with(
                Receivers.of(OutletKind.WEBHOOK, "http://127.0.0.1:1"),
                "bureau",
                new Interest(List.of(), List.of(), List.of(immediate), occasion));
    }

    Courier courier(Receiver receiver) {
        return new Courier(
                receiver, party, outlets.throttle(receiver.address()), ledger.database(), LedgerDatabase.NINE, clock);
    }

    void land(Receiver receiver, AlertStep.Builder... steps) throws SQLException {
        ledger.land(List.of(receiver), clock, steps);
    }

    static List<String> statuses() throws SQLException {
        return ledger.rows("select alert_id, step, status from stats.deliveries order by 1, 2");
    }
}
