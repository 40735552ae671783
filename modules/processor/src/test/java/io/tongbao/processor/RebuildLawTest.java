package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rebuild takes the same steps with the same numbers at the same times, whichever of the logs it reads is ahead and at
 * whatever commit it crashes: so nobody is told anything twice (A2).
 */
class RebuildLawTest {
    private static final int REBUILT = 2;
    private static final Topic ALERTS = Topics.ALERTS.of(REBUILT);
    private static final Topic ALERT_MONTHS = Topics.ALERT_MONTHS.of(REBUILT);
    private static final Instant BEGAN = Instant.parse("2023-05-10T00:00:00Z");

    @TempDir
    Path stateDir;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a2_aRebuildTakesTheSameSteps(long seed) {
        Random random = new Random(seed);
        try (Pipeline live = new Pipeline(stateDir)) {
            AlertHistory.play(live, random);

            List<AlertMonth> months = new ArrayList<>();
            List<AlertStep> rebuilt = rebuild(live, random, months);

            assertThat(months(months)).containsExactlyElementsOf(months(live.alertMonths));
            assertThat(steps(rebuilt)).containsExactlyElementsOf(steps(live.alerts));
            assertThat(rebuilt).allMatch(each -> each.getGeneration() == REBUILT);
            assertThat(live.alerts).hasSizeGreaterThan(10);
            assertThat(live.alerts)
                    .extracting(AlertStep::getKind)
                    .contains("BEHIND_PACE", "REPORT_OVERDUE", "PROJECT_NOT_STARTED");
        }
    }

    /** By alert and step: all but what tells generations apart, and the words, which name the vintage that was seen. */
    private static List<String> steps(List<AlertStep> all) {
        TreeSet<String> steps = new TreeSet<>();
        for (AlertStep each : all) {
            boolean isNew = steps.add(AlertStep.newBuilder(each)
                    .setGeneration(0)
                    .setSequence(0)
                    .setTextZh("")
                    .setTextEn("")
                    .build()
                    .toString());
            assertThat(isNew).as("%s is told once", each).isTrue();
        }
        return List.copyOf(steps);
    }

    /** What is told of months, and when: all but what tells generations apart, and the words. */
    private static List<String> months(List<AlertMonth> all) {
        TreeSet<String> months = new TreeSet<>();
        for (AlertMonth each : all) {
            boolean isNew = months.add(AlertMonth.newBuilder(each)
                    .setGeneration(0)
                    .setSequence(0)
                    .setTextZh("")
                    .setTextEn("")
                    .build()
                    .toString());
            assertThat(isNew).as("%s is told once", each).isTrue();
        }
        return List.copyOf(months);
    }

    private static List<AlertStep> rebuild(Pipeline live, Random random, List<AlertMonth> months) {
        Map<String, Deque<CrashingDriver.Input>> logs = new TreeMap<>();
        for (CrashingDriver.Input each : live.handed) {
            // the clock and decisions are read by one task, in the order of their times
            String log = each.topic().equals(Topics.DECISIONS.name()) ? Topics.CLOCK.name() : each.topic();
            logs.computeIfAbsent(log, key -> new ArrayDeque<>()).add(each);
        }
        List<AlertStep> steps = new ArrayList<>();
        try (CrashingDriver driver = new CrashingDriver(
                () -> Topologies.figures(live.registry, REBUILT, 1), BEGAN, ALERTS.name(), ALERT_MONTHS.name())) {
            while (logs.values().stream().anyMatch(each -> !each.isEmpty())) {
                List<Deque<CrashingDriver.Input>> left =
                        logs.values().stream().filter(each -> !each.isEmpty()).toList();
                Deque<CrashingDriver.Input> log = left.get(random.nextInt(left.size()));
                for (int i = random.nextInt(8); i >= 0 && !log.isEmpty(); i--) {
                    driver.send(log.remove());
                }
                if (random.nextInt(3) == 0) {
                    driver.pass(Duration.ofMillis(25));
                }
                if (random.nextInt(6) == 0) {
                    commit(live, driver, steps, months);
                }
                if (random.nextInt(10) == 0) {
                    driver.crash(() -> {});
                }
            }
            for (int i = 0; i < 400; i++) {
                driver.pass(Duration.ofMillis(500));
            }
            commit(live, driver, steps, months);
        }
        return steps;
    }

    private static void commit(Pipeline live, CrashingDriver driver, List<AlertStep> steps, List<AlertMonth> months) {
        Map<String, List<TestRecord<String, byte[]>>> committed = driver.commit();
        AvroCodec<AlertStep> codec = new AvroCodec<>(live.registry, Topics.ALERTS, AlertStep.class);
        committed.getOrDefault(ALERTS.name(), List.of()).forEach(each -> steps.add(codec.decode(each.value())));
        AvroCodec<AlertMonth> monthly = new AvroCodec<>(live.registry, Topics.ALERT_MONTHS, AlertMonth.class);
        committed
                .getOrDefault(ALERT_MONTHS.name(), List.of())
                .forEach(each -> months.add(monthly.decode(each.value())));
    }
}
