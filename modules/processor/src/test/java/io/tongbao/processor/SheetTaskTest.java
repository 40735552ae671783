package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a task sends and when, and that no end of the process loses any of it. */
class SheetTaskTest {
    private static final Period APRIL = new Period(2023, 4);
    private static final Period MAY = new Period(2023, 5);

    private final Desk desk = desk();

    private static Desk desk() {
        Desk desk = new Desk();
        desk.define(Events.region("zone"));
        for (String region : List.of("a", "b", "c")) {
            desk.define(Events.region(region));
            desk.define(Events.member(region, "zone"));
        }
        desk.define(Events.flow("retail"));
        desk.define(Events.group("units", "a", "b", "c"));
        desk.define(Events.ranking("units-value", "units", "retail", "CUMULATIVE_VALUE"));
        return desk;
    }

    @Test
    void singleReportIsRankedAtTheNextTick() {
        desk.report("a", APRIL, 10);
        desk.pass(25);

        assertThat(desk.snapshots("units-value", APRIL)).hasSize(1);
        assertThat(desk.value("zone", APRIL)).isEqualByComparingTo("10");
    }

    @Test
    void burstIsRankedOnce() {
        for (int i = 1; i <= 100; i++) {
            desk.report(List.of("a", "b", "c").get(i % 3), APRIL, i);
            desk.report("b", MAY, i);
        }
        desk.pass(25);
        desk.pass(25);
        desk.pass(350);

        assertThat(desk.snapshots("units-value", APRIL)).hasSize(1);
        assertThat(desk.snapshots("units-value", MAY))
                .as("its moves changed too")
                .hasSize(1);
        assertThat(desk.ranks("units-value", APRIL)).containsExactly("b 1", "a 2", "c 3");
    }

    @Test
    void placesThatAreSentAreCountedBesideThoseThatStoodNowhereBefore() {
        desk.report("a", APRIL, 10);
        desk.pass(25);
        desk.report("b", APRIL, 20);
        desk.pass(25);

        assertThat(desk.counted("places-sent-total")).isEqualTo(6);
        assertThat(desk.counted("places-first-total")).isEqualTo(3);
    }

    @Test
    void backlogIsRankedWhenItIsWorkedOff() {
        desk.lateness = 60_000;
        for (int i = 1; i <= 100; i++) {
            desk.report(List.of("a", "b", "c").get(i % 3), APRIL, i);
            desk.pass(200);
        }
        assertThat(desk.snapshots("units-value", APRIL)).isEmpty();

        desk.pass(2_000);
        assertThat(desk.snapshots("units-value", APRIL)).hasSize(1);
    }

    @Test
    void k4_changedRanksChangeTheMovesOfTheNextPeriodAndOfTheNextYear() {
        Period nextYear = APRIL.plusYears(1);
        for (Period each : List.of(APRIL, MAY, nextYear)) {
            desk.report("a", each, 10);
            desk.report("b", each, 20);
        }
        desk.pass(200);

        desk.report("a", APRIL, 30);
        desk.pass(200);

        assertThat(desk.last("units-value", APRIL).getRows().get(0).getRegion()).isEqualTo("a");
        assertThat(desk.last("units-value", MAY).getRows().get(0).getMoved()).isEqualTo(1);
        assertThat(desk.last("units-value", nextYear).getRows().get(0).getMovedOnYear())
                .isEqualTo(1);
        assertThat(desk.snapshots("units-value", MAY)).hasSize(2);
    }

    /** A process may end after any step, and goes on with what was committed; the next one starts with that. */
    @Test
    void wheneverItEndsTheNextRunShowsTheSameInTheEnd() {
        List<Consumer<Desk>> steps = List.of(
                on -> on.report("a", APRIL, 10),
                on -> on.report("b", APRIL, 20),
                on -> on.report("b", MAY, 20),
                on -> on.pass(25),
                on -> on.report("a", MAY, 30),
                on -> on.report("c", APRIL.plusYears(1), 5),
                on -> on.pass(25),
                on -> on.report("a", APRIL, 30),
                on -> on.define(Events.member("c", "other")),
                on -> on.report("c", MAY, 1),
                on -> on.pass(25),
                on -> on.report("zone", MAY, 7));
        steps.forEach(step -> step.accept(desk));
        desk.pass(60_000);

        for (int end = 0; end <= steps.size(); end++) {
            Desk other = desk();
            steps.subList(0, end).forEach(step -> step.accept(other));
            other.restart();
            steps.subList(end, steps.size()).forEach(step -> step.accept(other));
            other.pass(60_000);
            assertThat(other.shown()).as("ended after step " + end).isEqualTo(desk.shown());
        }
    }

    @Test
    void restartComputesWhatWasPendingAndSendsNothingElse() {
        for (String region : List.of("a", "b", "c")) {
            desk.report(region, APRIL, 10);
            desk.report(region, MAY, 10);
        }
        desk.pass(200);
        desk.report("a", MAY, 11);
        desk.restart();
        int sent = desk.sent();

        desk.pass(60_000);

        assertThat(desk.sent() - sent)
                .as("zone's figure and the ranking of May")
                .isEqualTo(2);
        assertThat(desk.ranks("units-value", MAY)).containsExactly("a 1", "b 2", "c 2");
        assertThat(desk.value("zone", MAY)).isEqualByComparingTo("31");
    }
}
