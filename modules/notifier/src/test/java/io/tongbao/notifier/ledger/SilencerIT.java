package io.tongbao.notifier.ledger;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.Occasion;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.testing.Receivers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held back while a report is overdue, on a real database. */
class SilencerIT extends CourierCase {
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
    void whatIsHeldBackIsNoNewsThatWhatWasRefusedCouldGoWith() throws Exception {
        Receiver receiver = daily(AlertLevels.RED, AlertKinds.REPORT_OVERDUE);
        land(receiver, step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE));
        Courier courier = courier(receiver);
        party.answers(Outcome.REFUSED, "keyword missing", 0);
        courier.deliver();
        land(receiver, step("a", 1).setLevel(AlertLevels.RED));

        courier.deliver();
        courier.deliver();

        assertThat(party.told).as("nothing is told every second").hasSize(1);
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
    void a3_whatWasHeldBackIsToldAsItStandsWhenTheReportHasCome() throws Exception {
        Receiver receiver = daily(AlertLevels.YELLOW, AlertKinds.REPORT_OVERDUE);
        Courier courier = courier(receiver);
        land(receiver, step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE), step("a", 1), step("over", 1));
        courier.deliver();
        land(receiver, step("a", 2), step("over", 2), step("b", 1).setRegion("411302103"));
        courier.deliver();
        assertThat(party.lastTold()).containsExactly("b1 NEW");
        assertThat(party.told.get(1).silenced()).as("alerts, not steps").isEqualTo(2);
        assertThat(statuses())
                .containsExactly(
                        "a|1|SILENCED",
                        "a|2|SILENCED",
                        "b|1|DELIVERED",
                        "over|1|SILENCED",
                        "over|2|SILENCED",
                        "overdue|1|DELIVERED");
        land(
                receiver,
                step("a", 3),
                step("over", 3).setState(AlertStates.RESOLVED),
                step("overdue", 2).setKind(AlertKinds.REPORT_OVERDUE).setState(AlertStates.RESOLVED));
        courier.deliver();

        assertThat(party.lastTold()).containsExactly("a3 NEW", "overdue2 RESOLVED");
        assertThat(statuses())
                .containsExactly(
                        "a|1|DELIVERED",
                        "a|2|DELIVERED",
                        "a|3|DELIVERED",
                        "b|1|DELIVERED",
                        "over|1|LEFT_OUT",
                        "over|2|LEFT_OUT",
                        "over|3|LEFT_OUT",
                        "overdue|1|DELIVERED",
                        "overdue|2|DELIVERED");
        clock.forward(Duration.ofDays(1));
        courier.deliver();
        assertThat(party.told).as("nobody is told twice").hasSize(3);
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
}
