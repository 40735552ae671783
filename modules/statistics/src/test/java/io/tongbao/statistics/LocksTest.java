package io.tongbao.statistics;

import static io.tongbao.statistics.Given.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LocksTest {
    private static final Period MARCH = p("2023-03");
    private final PeriodLocks locks = new PeriodLocks();

    private static PeriodLock lock(String indicator) {
        return new PeriodLock(MARCH, indicator, "王主任", Instant.parse("2023-04-12T08:30:00Z"), "已通报");
    }

    @Test
    void v05_aLockOnAPeriodHoldsForAllIndicatorsAndForNoOtherPeriod() {
        locks.lock(lock(null));

        assertThat(locks.on(MARCH, "gdp")).isNotNull();
        assertThat(locks.on(MARCH, "retail")).isNotNull();
        assertThat(locks.on(p("2023-02"), "gdp")).isNull();
    }

    @Test
    void v05_oneIndicatorIsLockedOrUnlockedAlone() {
        locks.lock(lock("gdp"));
        assertThat(locks.on(MARCH, "retail")).isNull();
        assertThat(locks.on(MARCH, "gdp")).isNotNull();

        locks.lock(lock(null));
        locks.unlock(MARCH, "gdp");
        assertThat(locks.on(MARCH, "gdp")).isNull();
        assertThat(locks.on(MARCH, "retail")).isNotNull();

        locks.unlock(MARCH, null);
        assertThat(locks.on(MARCH, "retail")).isNull();
    }

    @Test
    void v05_theRefusalNamesTheLockByWhomSinceWhenAndWhy() {
        Problem problem = lock("gdp").refuse("2023年3月");

        assertThat(problem.check()).isEqualTo("V05");
        assertThat(problem.rejects()).isTrue();
        assertThat(problem.value()).isEqualTo("2023年3月");
        assertThat(problem.messageEn()).contains("indicator gdp", "王主任", "2023-04-12 16:30", "已通报");
        assertThat(problem.messageZh()).contains("2023-03", "指标gdp", "王主任", "2023-04-12 16:30", "已通报");
    }

    @Property(tries = 300)
    void v05_ofAllDecisionsThatConcernAnIndicatorTheLastCounts(
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> steps) {
        PeriodLocks all = new PeriodLocks();
        List<Boolean> gdp = new ArrayList<>(List.of(false));
        for (int step : steps) {
            String indicator = new String[] {null, "gdp", "retail"}[step % 3];
            if (step < 3) {
                all.lock(lock(indicator));
            } else {
                all.unlock(MARCH, indicator);
            }
            if (!"retail".equals(indicator)) {
                gdp.add(step < 3);
            }
        }

        assertThat(all.on(MARCH, "gdp") != null).isEqualTo(gdp.get(gdp.size() - 1));
    }
}
