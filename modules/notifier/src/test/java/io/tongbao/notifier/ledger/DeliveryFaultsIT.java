package io.tongbao.notifier.ledger;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AlertLevels;
import io.tongbao.notifier.outlet.Answer;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.Occasion;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.testing.Receivers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of messages that do not arrive, on a real database. */
class DeliveryFaultsIT extends CourierCase {
    @Test
    void receiverThatWasDownForAnHourGetsOneDigest() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        party.answers(Outcome.LATER, "no answer", 0);
        for (int minute = 0; minute < 60; minute++) {
            land(receiver, step("a" + minute, 1).setLevel(AlertLevels.RED));
            courier.deliver();
            clock.forward(Duration.ofMinutes(1));
        }
        int tries = party.told.size();
        assertThat(tries).as("it backs off").isBetween(10, 30);
        assertThat(ledger.rows("select status, tries > 0, next_try_at is not null, answer from stats.deliveries"
                        + " where alert_id = 'a0'"))
                .containsExactly("PENDING|t|t|no answer");
        assertThat(courier.trouble()).isEqualTo("no answer");

        party.answers(Outcome.TAKEN, "ok", 0);
        for (int minute = 0; minute < 60; minute++) {
            clock.forward(Duration.ofMinutes(1));
            courier.deliver();
        }

        assertThat(party.told).hasSize(tries + 1);
        assertThat(party.lastTold()).hasSize(60);
        assertThat(ledger.rows("select distinct status, answer, next_try_at from stats.deliveries"))
                .containsExactly("DELIVERED|ok|null");
        assertThat(courier.trouble()).isNull();
    }

    @Test
    void a3_whatIsSentAgainTellsOfAnAlertAsItStandsByThen() throws Exception {
        Receiver receiver = daily(AlertLevels.YELLOW);
        land(receiver, step("a", 1).setTextEn("1 m yuan, 8.3 %"));
        party.answers(Outcome.LATER, "no answer", 0);
        Courier courier = courier(receiver);
        courier.deliver();
        land(receiver, step("a", 2).setTextEn("1.2 m yuan, 10 %"));
        clock.forward(Duration.ofSeconds(10));
        courier.deliver();
        land(receiver, step("a", 3).setTextEn("1.4 m yuan, 11.7 %"));
        party.answers(Outcome.TAKEN, "ok", 0);
        clock.forward(Duration.ofSeconds(20));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a3 NEW");
        assertThat(ledger.rows("select step, status, message from stats.deliveries order by 1"))
                .as("all told with one message")
                .containsExactly(
                        "1|DELIVERED|" + party.lastMessage(),
                        "2|DELIVERED|" + party.lastMessage(),
                        "3|DELIVERED|" + party.lastMessage());
        int tries = party.told.size();
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.told).as("nobody is told twice").hasSize(tries);
    }

    @Test
    void restartWaitsAsLongAsTheOtherSideAskedFor() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        party.answers(Outcome.LATER, "45009", 60);
        courier(receiver).deliver();

        clock.forward(Duration.ofSeconds(59));
        courier(receiver).deliver();
        assertThat(party.told).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        courier(receiver).deliver();
        assertThat(party.told).hasSize(2);
    }

    @Test
    void addressThatDidNotGetItIsToldOfUntilAMessageHasArrivedThereToo() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        party.answer = new Answer(Outcome.TAKEN, "550 no such user", Duration.ZERO, "li@town");
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        courier.deliver();

        assertThat(courier.trouble()).isEqualTo("not to li@town");
        assertThat(ledger.rows("select status, missed, answer from stats.deliveries"))
                .containsExactly("PARTLY_DELIVERED|li@town|550 no such user");

        party.answers(Outcome.TAKEN, "ok", 0);
        land(receiver, step("b", 1).setLevel(AlertLevels.RED));
        courier.deliver();
        assertThat(courier.trouble()).isNull();
        assertThat(statuses()).containsExactly("a|1|PARTLY_DELIVERED", "b|1|DELIVERED");
    }

    @Test
    void killedBetweenDeliveryAndCommitItTellsTheSameOnceMore() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        party.afterwards = () -> {
            try {
                // what a kill -9 does to the transaction
                ledger.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where state = 'idle in transaction' and pid <> pg_backend_pid()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThatThrownBy(courier(receiver)::deliver).isInstanceOf(SQLException.class);
        assertThat(statuses()).containsExactly("a|1|PENDING");

        party.afterwards = () -> {};
        courier(receiver).deliver();

        assertThat(party.told).hasSize(2);
        assertThat(party.told.get(1).message()).isEqualTo(party.told.get(0).message());
        assertThat(statuses()).containsExactly("a|1|DELIVERED");
        courier(receiver).deliver();
        assertThat(party.told).hasSize(2);
    }

    /** Whatever is answered, and however often it is started anew, each alert's last step is taken, and nothing twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLostAndNothingTakenIsToldTwice(long seed) throws Exception {
        Random random = new Random(seed);
        Receiver receiver = daily(AlertLevels.RED);
        Map<String, Integer> last = new HashMap<>();
        List<String> taken = new ArrayList<>();
        Courier courier = courier(receiver);
        party.afterwards = () -> {
            if (party.answer.outcome() == Outcome.TAKEN) {
                taken.addAll(party.lastTold().stream()
                        .map(each -> each.substring(0, each.indexOf(' ')))
                        .toList());
            }
        };
        for (int turn = 0; turn < 120; turn++) {
            String alert = "a" + random.nextInt(12) + "-";
            land(
                    receiver,
                    step(alert, last.merge(alert, 1, Integer::sum))
                            .setLevel(random.nextBoolean() ? AlertLevels.RED : AlertLevels.BLUE));
            party.answers(Outcome.values()[random.nextInt(Outcome.values().length)], "?", random.nextInt(90));
            courier.deliver();
            clock.forward(Duration.ofMinutes(random.nextInt(60)));
            if (random.nextInt(10) == 0) {
                courier = courier(receiver);
                courier.begin();
            }
        }
        party.answers(Outcome.TAKEN, "ok", 0);
        courier = courier(receiver);
        courier.begin();
        clock.forward(Duration.ofDays(1));
        courier.deliver();

        assertThat(taken).doesNotHaveDuplicates();
        last.forEach((alert, step) -> assertThat(taken).contains(alert + step));
        assertThat(ledger.rows("select count(*) from stats.deliveries where status = 'PENDING'"))
                .containsExactly("0");
    }

    @Test
    void oneProcessAtATimeTellsAReceiver() throws Exception {
        Receiver receiver = daily(AlertLevels.YELLOW);
        land(receiver, step("a", 1));
        Courier other = courier(receiver);
        party.afterwards = () -> {
            try {
                other.deliver();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };

        courier(receiver).deliver();

        assertThat(party.told).hasSize(1);
    }

    @Test
    void waitsForItsTurnAndLeavesNothingOut() throws Exception {
        Receiver receiver = Receivers.with(
                Receivers.of(OutletKind.WECOM, "http://127.0.0.1:1"),
                "bureau",
                new Interest(List.of(), List.of(), List.of(AlertLevels.YELLOW), Occasion.DAILY));
        Courier courier = courier(receiver);
        for (int i = 0; i < 60; i++) {
            land(receiver, step("a" + i, 1));
            courier.deliver();
        }
        assertThat(party.told).as("at once").hasSize(10);

        clock.forward(Duration.ofMinutes(1));
        courier.deliver();

        assertThat(party.told).hasSize(11);
        assertThat(party.lastTold()).hasSize(50);
    }
}
