package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import org.junit.jupiter.api.Test;

/** When a sheet is due. Times are milliseconds, and 1,000,000 is now. */
class PaceTest {
    private static final SheetKey SHEET = new SheetKey("retail", new Period(2023, 4));
    private static final long START = 1_000_000;

    private final Pace pace = new Pace(0);

    private Work.Changes changes(int count, long first, long last, long lateness) {
        Work.Changes changes = new Work.Changes(first);
        changes.count = count;
        changes.last = last;
        changes.lateness = lateness;
        pace.came(last, lateness);
        return changes;
    }

    private boolean isDue(Work.Changes changes, long now) {
        return pace.isDue(SHEET, changes, now);
    }

    @Test
    void singleReportIsDueAtTheNextTick() {
        Work.Changes single = changes(1, START, START, 100);

        assertThat(isDue(single, START + 25)).isTrue();
    }

    @Test
    void burstIsDueWhenItIsOver() {
        Work.Changes burst = changes(500, START, START + 1_000, 100);

        assertThat(isDue(burst, START + 1_349)).isFalse();
        assertThat(isDue(burst, START + 1_350)).isTrue();
        assertThat(isDue(changes(20, START, START + 1_000, 100), START + 1_200))
                .as("a small one is over sooner")
                .isTrue();
    }

    @Test
    void largeBurstIsOverAfterALongerPause() {
        Work.Changes burst = changes(8_000, START, START + 1_000, 100);

        assertThat(isDue(burst, START + 1_399)).isFalse();
        assertThat(isDue(burst, START + 1_400)).isTrue();
        assertThat(isDue(changes(1_000_000, START, START + 1_000, 100), START + 1_500))
                .isTrue();
    }

    @Test
    void steadyStreamIsDueAfterTwoSecondsAndALargeOneLater() {
        assertThat(isDue(changes(20, START, START + 2_000, 100), START + 2_009)).isFalse();
        assertThat(isDue(changes(20, START, START + 2_000, 100), START + 2_010)).isTrue();

        assertThat(isDue(changes(4_000, START, START + 3_990, 100), START + 3_999))
                .isFalse();
        assertThat(isDue(changes(4_000, START, START + 3_990, 100), START + 4_000))
                .isTrue();

        assertThat(isDue(changes(1_000_000, START, START + 4_990, 100), START + 5_000))
                .isTrue();
    }

    @Test
    void manyRowsAreNotSentAgainAtOnceButFewAre() {
        pace.sent(SHEET, 1_000, START);
        assertThat(isDue(changes(1, START, START, 100), START + 499)).isFalse();
        assertThat(isDue(changes(1, START, START, 100), START + 500)).isTrue();

        pace.sent(SHEET, 38_600, START);
        assertThat(isDue(changes(1, START, START, 100), START + 2_000)).isTrue();

        pace.sent(new SheetKey("revenue", SHEET.period()), 4, START);
        assertThat(pace.isDue(
                        new SheetKey("revenue", SHEET.period()), changes(1, START - 25, START - 25, 100), START + 2))
                .isTrue();
    }

    @Test
    void backlogIsWaitedForButNoLongerThanItIsLate() {
        Work.Changes late = changes(1, START, START, 10_000);
        assertThat(isDue(late, START + 999)).isFalse();
        assertThat(isDue(late, START + 1_000)).isTrue();

        pace.came(START + 9_500, 10_000);
        assertThat(isDue(late, START + 9_900)).isFalse();
        assertThat(isDue(late, START + 10_000)).isTrue();
    }

    @Test
    void freshReportIsDueWhileABacklogOfOthersIsWorkedOff() {
        pace.came(START + 10, 60_000);

        assertThat(isDue(changes(1, START, START, 100), START + 25)).isTrue();
    }

    @Test
    void whatTheLastRunLeftWaitsUntilItIsSeenWhetherMoreComes() {
        Work.Changes left = new Work.Changes(START);
        left.lateness = 30_000;
        Pace fresh = new Pace(START);

        assertThat(fresh.isDue(SHEET, left, START + 1_999)).isFalse();
        assertThat(fresh.isDue(SHEET, left, START + 2_000)).isTrue();
    }

    @Test
    void tickLetsRecordsThroughForAsLongAsItTook() {
        pace.came(START, 100);
        pace.ticked(START, 80);
        assertThat(pace.mayTick(START + 25)).as("nothing came").isTrue();

        pace.came(START + 25, 100);
        assertThat(pace.mayTick(START + 50)).isFalse();
        assertThat(pace.mayTick(START + 80)).isTrue();
    }
}
