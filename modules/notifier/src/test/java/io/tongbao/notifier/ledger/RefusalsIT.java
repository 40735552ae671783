package io.tongbao.notifier.ledger;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.Receiver;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of messages that the other side does not want, on a real database. */
class RefusalsIT extends CourierCase {
    @Test
    void a3_whatWasRefusedIsToldAsItStandsWhenItGoesWithTheNews() throws Exception {
        Receiver receiver = daily(AlertLevels.YELLOW);
        land(receiver, step("a", 1));
        party.answers(Outcome.REFUSED, "keyword missing", 0);
        Courier courier = courier(receiver);
        courier.deliver();
        land(receiver, step("a", 2));
        party.answers(Outcome.TAKEN, "ok", 0);
        land(receiver, step("b", 1));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a2 NEW", "b1 NEW");
        assertThat(statuses()).containsExactly("a|1|DELIVERED", "a|2|DELIVERED", "b|1|DELIVERED");
    }

    @Test
    void whatIsRefusedIsKeptAndGoesWithTheNextNews() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED), step("b", 1).setLevel(AlertLevels.RED));
        party.answers(Outcome.REFUSED, "invalid webhook url", 0);
        Courier courier = courier(receiver);
        courier.deliver();
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.told).hasSize(1);
        assertThat(ledger.rows("select alert_id, status, tries, answer, delivered_at from stats.deliveries order by 1"))
                .containsExactly("a|FAILED|1|invalid webhook url|null", "b|FAILED|1|invalid webhook url|null");
        assertThat(courier.trouble()).isEqualTo("invalid webhook url");

        party.answers(Outcome.TAKEN, "ok", 0);
        land(receiver, step("b", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED));
        courier.deliver();

        assertThat(party.told).hasSize(2);
        assertThat(party.lastTold()).containsExactly("a1 NEW", "b2 RESOLVED");
        assertThat(statuses()).containsExactly("a|1|DELIVERED", "b|1|DELIVERED", "b|2|DELIVERED");
    }

    @Test
    void whatIsRefusedTooOftenIsLeftOutUntilARestart() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        party.answers(Outcome.REFUSED, "too long", 0);
        Courier courier = courier(receiver);
        courier.deliver();
        for (int i = 1; i <= 4; i++) {
            land(receiver, step("b" + i, 1).setLevel(AlertLevels.RED));
            courier.deliver();
        }
        party.answers(Outcome.TAKEN, "ok", 0);
        land(receiver, step("c", 1).setLevel(AlertLevels.RED));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("b11 NEW", "b21 NEW", "b31 NEW", "b41 NEW", "c1 NEW");

        Courier restarted = courier(receiver);
        restarted.begin();
        restarted.deliver();
        assertThat(party.lastTold()).containsExactly("a1 NEW");
    }

    @Test
    void whatWasRefusedTooOftenIsOvertakenWhenALaterStepOfItsAlertArrives() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        party.answers(Outcome.REFUSED, "too long", 0);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED), step("b", 1).setLevel(AlertLevels.RED));
        courier.deliver();
        for (int i = 1; i <= 4; i++) {
            land(receiver, step("c" + i, 1).setLevel(AlertLevels.RED));
            courier.deliver();
        }
        party.answers(Outcome.TAKEN, "ok", 0);
        land(receiver, step("a", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED));
        courier.deliver();

        assertThat(party.lastTold()).contains("a2 RESOLVED").doesNotContain("a1 NEW", "b1 NEW");
        String told = "select alert_id, step, status, tries, answer from stats.deliveries"
                + " where alert_id in ('a', 'b') order by 1, 2";
        assertThat(ledger.rows(told))
                .containsExactly("a|1|LEFT_OUT|5|too long", "a|2|DELIVERED|0|ok", "b|1|FAILED|5|too long");

        Courier restarted = courier(receiver);
        restarted.begin();
        restarted.deliver();
        assertThat(party.lastTold()).containsExactly("b1 NEW");
    }

    @Test
    void whatALedgerOfAnEarlierVersionLeftRefusedThoughOvertakenIsNotToldAgain() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED), step("a", 2).setLevel(AlertLevels.RED));
        courier.deliver();
        ledger.execute("update tongbao.notifier_delivery set status = 'FAILED', tries = 5 where step = 1");

        courier(receiver).begin();

        assertThat(statuses()).containsExactly("a|1|LEFT_OUT", "a|2|DELIVERED");
    }
}
