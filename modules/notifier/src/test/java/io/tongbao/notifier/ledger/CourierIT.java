package io.tongbao.notifier.ledger;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.Occasion;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.testing.Receivers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a receiver is told and when, on a real database. */
class CourierIT extends CourierCase {
    @Test
    void a2_digestGoesOutOnceADayAndSaysWhatChangedSinceTheLast() throws Exception {
        Courier courier = courier(daily());
        land(daily(), step("a", 1), step("b", 1));
        courier.deliver();
        assertThat(party.told).as("before nine").isEmpty();

        clock.forward(Duration.ofMinutes(30));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("a1 NEW", "b1 NEW");

        land(daily(), step("a", 2).setState(AlertStates.RESOLVED), step("c", 1));
        courier.deliver();
        clock.forward(Duration.ofHours(23));
        courier.deliver();
        assertThat(party.told).hasSize(1);
        clock.forward(Duration.ofHours(1));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("c1 NEW", "a2 RESOLVED");
        assertThat(party.told.get(1).standing())
                .extracting(each -> each.alertId())
                .containsExactly("b");
        assertThat(statuses()).containsExactly("a|1|DELIVERED", "a|2|DELIVERED", "b|1|DELIVERED", "c|1|DELIVERED");
        courier.deliver();
        assertThat(party.told).hasSize(2);
    }

    @Test
    void tellsAtOnceWhatIsImmediate() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        land(receiver, step("a", 1), step("b", 1).setLevel(AlertLevels.RED));

        courier(receiver).deliver();

        assertThat(party.lastTold()).containsExactly("b1 NEW");
        assertThat(statuses()).containsExactly("a|1|PENDING", "b|1|DELIVERED");
    }

    @Test
    void a2_whatGoesOnAsItWasToldOfWaitsForTheDigest() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        courier.deliver();
        land(receiver, step("a", 2).setLevel(AlertLevels.RED), step("b", 1).setLevel(AlertLevels.RED));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("b1 NEW");
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("a2 CHANGED");
    }

    @Test
    void a3_whatIsShownToStandIsShownAsItStands() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        courier.deliver();
        land(receiver, step("a", 2).setLevel(AlertLevels.RED), step("b", 1).setLevel(AlertLevels.RED));
        courier.deliver();

        assertThat(party.told.get(1).standing())
                .extracting(each -> each.alertId() + each.step())
                .containsExactly("a2");
        assertThat(statuses()).containsExactly("a|1|DELIVERED", "a|2|PENDING", "b|1|DELIVERED");
    }

    @Test
    void a2_whatBeganAnewIsToldInItsOwnTime() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        land(
                receiver,
                step("a", 1).setLevel(AlertLevels.RED),
                step("a", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED),
                step("a", 3));
        courier.deliver();
        assertThat(party.told).isEmpty();
        assertThat(statuses()).containsExactly("a|1|LEFT_OUT", "a|2|LEFT_OUT", "a|3|PENDING");

        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("a3 NEW");
    }

    @Test
    void a3_endIsNotToldOfWhatHasBegunAnew() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        Courier courier = courier(receiver);
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));
        courier.deliver();
        land(receiver, step("a", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED), step("a", 3));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a3 EASED");
    }

    @Test
    void tellsOfAnEarlierStepNoMoreOnceALaterOneWasTold() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        land(receiver, step("a", 1));
        land(receiver, step("a", 2).setLevel(AlertLevels.RED).setState(AlertStates.ESCALATED));
        Courier courier = courier(receiver);

        courier.deliver();
        clock.forward(Duration.ofDays(1));
        courier.deliver();

        assertThat(party.told).hasSize(1);
        assertThat(party.lastTold()).containsExactly("a2 NEW");
        assertThat(statuses()).containsExactly("a|1|DELIVERED", "a|2|DELIVERED");
    }

    @Test
    void a2_sameStepsOfAnotherGenerationAreNotToldAgain() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        AlertStep.Builder first = step("a", 1).setLevel(AlertLevels.RED);
        AlertStep.Builder second = step("a", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED);
        land(receiver, first);
        courier(receiver).deliver();
        land(receiver, second);
        courier(receiver).deliver();

        assertThat(ledger.land(List.of(receiver), clock, first.setGeneration(2), second.setGeneration(2))
                        .rows())
                .isZero();
        land(receiver, step("a", 3).setLevel(AlertLevels.RED).setGeneration(2));
        courier(receiver).deliver();

        assertThat(party.told).hasSize(3);
        assertThat(party.lastTold()).containsExactly("a3 NEW");
    }

    @Test
    void digestOfAReleaseHoldsWhatWasKnownAtItsMoment() throws Exception {
        Receiver receiver = receiver(Occasion.RELEASE);
        Courier courier = courier(receiver);
        Instant released = MORNING.plus(Duration.ofHours(2));
        land(
                receiver,
                step("before", 1).setKnownAt(MORNING),
                step("before", 2).setKnownAt(released.plusSeconds(1)),
                step("after", 1).setKnownAt(released.plusSeconds(1)));
        clock.forward(Duration.ofHours(3));
        courier.deliver();
        assertThat(party.told).isEmpty();

        release(released);
        courier.deliver();

        assertThat(party.told).hasSize(1);
        assertThat(party.lastTold()).containsExactly("before1 NEW");
        assertThat(party.told.get(0).release()).isEqualTo("四月通报");
        assertThat(ledger.rows("select alert_id, step, status, release from stats.deliveries order by 1, 2"))
                .containsExactly("after|1|PENDING|null", "before|1|DELIVERED|四月通报", "before|2|PENDING|null");
    }

    @Test
    void a3_digestOfAReleaseThatComesLateTellsAsItStands() throws Exception {
        Receiver receiver = receiver(Occasion.RELEASE);
        Courier courier = courier(receiver);
        land(receiver, step("a", 1).setKnownAt(MORNING));
        release(MORNING);
        party.answers(Outcome.LATER, "no answer", 0);
        courier.deliver();
        land(receiver, step("a", 2).setKnownAt(MORNING.plusSeconds(1)));
        party.answers(Outcome.TAKEN, "ok", 0);
        clock.forward(Duration.ofMinutes(1));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a2 NEW");
        assertThat(party.told.get(1).release()).isEqualTo("四月通报");
    }

    private static void release(Instant moment) throws SQLException {
        ledger.execute("insert into tongbao.decision (id, kind, name, period, decided_by, reason, decided_at,"
                + " source_topic, source_partition, source_offset, known_at) values ('d1', 'RELEASE', '四月通报',"
                + " '2023-04-01', '王', '通报', now(), 'tongbao.decisions', 0, 0, '" + moment + "')");
    }

    @Test
    void a2_whatWasOverBeforeItWasToldIsLeftOut() throws Exception {
        Courier courier = courier(daily());
        land(daily(), step("a", 1), step("b", 1), step("c", 1));
        land(daily(), step("b", 2).setState(AlertStates.RESOLVED), step("c", 2).setState(AlertStates.EXEMPTED));
        clock.forward(Duration.ofMinutes(30));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a1 NEW");
        assertThat(statuses())
                .containsExactly("a|1|DELIVERED", "b|1|LEFT_OUT", "b|2|LEFT_OUT", "c|1|LEFT_OUT", "c|2|LEFT_OUT");

        land(daily(), step("b", 3));
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("b3 NEW");

        land(daily(), step("d", 1), step("d", 2).setState(AlertStates.RESOLVED));
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.told).as("of nothing there is no digest").hasSize(2);
    }

    @Test
    void a2_whatMayHaveArrivedIsToldToBeOver() throws Exception {
        Courier courier = courier(daily());
        land(daily(), step("a", 1));
        party.answers(Outcome.LATER, "timeout", 0);
        clock.forward(Duration.ofMinutes(30));
        courier.deliver();
        land(daily(), step("a", 2).setState(AlertStates.RESOLVED));
        party.answers(Outcome.TAKEN, "ok", 0);
        clock.forward(Duration.ofDays(1));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a2 RESOLVED");
    }

    @Test
    void whoHearsOfAlertsOnlyNowIsToldOfThoseThatStand() throws Exception {
        Receiver town = Receivers.with(
                daily(), "bureau", new Interest(List.of("411302102"), List.of(), List.of(), Occasion.DAILY));
        land(town, step("own", 1), step("over", 1).setRegion("411302103"));
        land(town, step("over", 2).setRegion("411302103").setState(AlertStates.RESOLVED));
        land(town, step("other", 1).setRegion("411302103"), step("other", 2).setRegion("411302103"));
        Courier courier = courier(town);
        courier.begin();
        clock.forward(Duration.ofMinutes(30));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("own1 NEW");

        Courier county = courier(daily());
        county.begin();
        clock.forward(Duration.ofDays(1));
        county.deliver();

        assertThat(party.lastTold()).containsExactly("other2 NEW");
        assertThat(party.told.get(1).standing()).hasSize(1);
    }

    @Test
    void stepThatIsNoneIsPutAsideAndTheOthersAreNoted() throws Exception {
        AlertStep.Builder[] steps = {
            step("a", 1), step("", 1), step("b", 0), step("c", 1).setTextZh("\0"), step("d", 1)
        };

        assertThat(ledger.land(List.of(daily()), clock, steps).poison()).isEqualTo(3);

        assertThat(statuses()).containsExactly("a|1|PENDING", "d|1|PENDING");
        assertThat(ledger.rows("select problem from tongbao.sink_reject order by \"offset\"")
                        .get(0))
                .isEqualTo("alert_id '', step 1: an alert has an id, and its steps count from 1");
    }

    @Test
    void eachReceiverHearsOfItsOwn() throws Exception {
        Receiver town = Receivers.with(
                daily(), "town", new Interest(List.of("411302102"), List.of(), List.of(), Occasion.DAILY));
        ledger.land(
                List.of(daily(), town),
                clock,
                IntStream.range(0, 3)
                        .mapToObj(i -> step("a" + i, 1).setRegion("41130210" + (i + 1)))
                        .toArray(AlertStep.Builder[]::new));

        assertThat(ledger.rows("select receiver, string_agg(alert_id, ',' order by alert_id) from stats.deliveries"
                        + " group by 1 order by 1"))
                .containsExactly("bureau|a0,a1,a2", "town|a1");
    }
}
