package io.tongbao.notifier.ledger;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger and the courier on a real database. */
class CourierIT {
    /** Half past eight in Shanghai. */
    private static final Instant MORNING = Instant.parse("2023-05-08T00:30:00Z");

    @TempDir
    static Path folder;

    private static LedgerDatabase ledger;

    private final SetClock clock = new SetClock(MORNING);
    private final Outlets outlets = new Outlets(clock);
    private final OtherParty party = new OtherParty();

    /** Keeps what it is told, and answers as a test wants. */
    private static final class OtherParty implements Outlet {
        private final List<Digest> told = new ArrayList<>();
        private Answer answer = new Answer(Outcome.TAKEN, "ok", Duration.ZERO);
        private boolean mirrors;
        private Runnable afterwards = () -> {};

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

        private void answers(Outcome outcome, String text, long pauseSeconds) {
            answer = new Answer(outcome, text, Duration.ofSeconds(pauseSeconds));
        }

        private List<String> lastTold() {
            return told.get(told.size() - 1).changes().stream()
                    .map(each -> each.now().alertId() + each.now().step() + " " + each.turn())
                    .toList();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        ledger = LedgerDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        ledger.empty();
    }

    private static Receiver daily(String... immediate) {
        return receiver(Occasion.DAILY, immediate);
    }

    private static Receiver receiver(Occasion occasion, String... immediate) {
        return Receivers.with(
                Receivers.of(OutletKind.WEBHOOK, "http://127.0.0.1:1"),
                "bureau",
                new Interest(List.of(), List.of(), List.of(immediate), occasion));
    }

    private Courier courier(Receiver receiver) {
        return new Courier(
                receiver, party, outlets.throttle(receiver.address()), ledger.database(), LedgerDatabase.NINE, clock);
    }

    private void land(Receiver receiver, AlertStep.Builder... steps) throws SQLException {
        ledger.land(List.of(receiver), clock, steps);
    }

    private static List<String> statuses() throws SQLException {
        return ledger.rows("select alert_id, step, status from stats.deliveries order by 1, 2");
    }

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
    void whatIsRefusedIsKeptAndTriedAgainAfterARestart() throws Exception {
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

        // a later step of one of them arrives before the settings are put right
        party.answers(Outcome.TAKEN, "ok", 0);
        land(receiver, step("b", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED));
        courier.deliver();
        Courier restarted = courier(receiver);
        restarted.begin();
        restarted.deliver();

        assertThat(party.told).hasSize(3);
        assertThat(party.lastTold()).containsExactly("a1 NEW");
        assertThat(statuses()).containsExactly("a|1|DELIVERED", "b|1|FAILED", "b|2|DELIVERED");
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

    @Test
    void a2_sameStepsOfAnotherGenerationAreNotToldAgain() throws Exception {
        Receiver receiver = daily(AlertLevels.RED);
        AlertStep.Builder first = step("a", 1).setLevel(AlertLevels.RED);
        AlertStep.Builder second = step("a", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED);
        land(receiver, first, second);
        courier(receiver).deliver();

        assertThat(ledger.land(List.of(receiver), clock, first.setGeneration(2), second.setGeneration(2))
                        .rows())
                .isZero();
        land(receiver, step("a", 3).setLevel(AlertLevels.RED).setGeneration(2));
        courier(receiver).deliver();

        assertThat(party.told).hasSize(2);
        assertThat(party.lastTold()).containsExactly("a3 NEW");
    }

    @Test
    void a1_overdueReportHoldsBackTheUnitsOtherAlertsUntilItHasCome() throws Exception {
        Courier courier = courier(daily());
        AlertStep.Builder overdue = step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE);
        land(daily(), overdue, step("a", 1), step("b", 1).setRegion("411302103"));
        clock.forward(Duration.ofMinutes(30));

        courier.deliver();
        courier.deliver();

        assertThat(party.told).hasSize(1);
        assertThat(party.lastTold()).containsExactly("b1 NEW", "overdue1 NEW");
        assertThat(party.told.get(0).silenced()).isEqualTo(1);
        assertThat(statuses()).containsExactly("a|1|SILENCED", "b|1|DELIVERED", "overdue|1|DELIVERED");

        land(daily(), step("overdue", 2).setKind(AlertKinds.REPORT_OVERDUE).setState(AlertStates.RESOLVED));
        courier.deliver();
        assertThat(party.told).as("it waits for the next digest").hasSize(1);
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("a1 NEW", "overdue2 RESOLVED");
    }

    @Test
    void a1_immediateAlertThatWasHeldBackIsToldAsSoonAsTheReportHasCome() throws Exception {
        Receiver receiver = daily(AlertLevels.RED, AlertKinds.REPORT_OVERDUE);
        land(
                receiver,
                step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE),
                step("a", 1).setLevel(AlertLevels.RED));
        Courier courier = courier(receiver);
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("overdue1 NEW");

        land(receiver, step("overdue", 2).setKind(AlertKinds.REPORT_OVERDUE).setState(AlertStates.RESOLVED));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a1 NEW", "overdue2 RESOLVED");
    }

    @Test
    void whoDoesNotHearOfOverdueReportsIsNotSilenced() throws Exception {
        Receiver receiver = Receivers.with(
                daily(),
                "bureau",
                new Interest(List.of(), List.of(AlertKinds.BEHIND_PACE), List.of(AlertLevels.YELLOW), Occasion.DAILY));
        land(receiver, step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE), step("a", 1));

        courier(receiver).deliver();

        assertThat(party.lastTold()).containsExactly("a1 NEW");
    }

    @Test
    void digestOfAReleaseHoldsWhatWasKnownAtItsMoment() throws Exception {
        Receiver receiver = receiver(Occasion.RELEASE);
        Courier courier = courier(receiver);
        Instant released = MORNING.plus(Duration.ofHours(2));
        land(receiver, step("before", 1).setKnownAt(MORNING), step("after", 1).setKnownAt(released.plusSeconds(1)));
        clock.forward(Duration.ofHours(3));
        courier.deliver();
        assertThat(party.told).isEmpty();

        ledger.execute("insert into tongbao.decision (id, kind, name, period, decided_by, reason, decided_at,"
                + " source_topic, source_partition, source_offset, known_at) values ('d1', 'RELEASE', '四月通报',"
                + " '2023-04-01', '王', '通报', now(), 'tongbao.decisions', 0, 0, '" + released + "')");
        courier.deliver();

        assertThat(party.told).hasSize(1);
        assertThat(party.lastTold()).containsExactly("before1 NEW");
        assertThat(party.told.get(0).release()).isEqualTo("四月通报");
        assertThat(ledger.rows("select alert_id, status, release from stats.deliveries order by 1"))
                .containsExactly("after|PENDING|null", "before|DELIVERED|四月通报");
    }

    @Test
    void mirrorIsShownWhatStandsAgainAndSilencesByItself() throws Exception {
        party.mirrors = true;
        Receiver receiver = daily(AlertLevels.YELLOW);
        Courier courier = courier(receiver);
        land(receiver, step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE), step("a", 1));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("a1 NEW", "overdue1 NEW");

        clock.forward(Duration.ofSeconds(59));
        courier.deliver();
        assertThat(party.told).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        courier.deliver();

        assertThat(party.told).hasSize(2);
        assertThat(party.lastTold()).isEmpty();
        assertThat(party.told.get(1).standing()).hasSize(2);
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
