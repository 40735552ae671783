package io.tongbao.cli.golden;

import io.tongbao.publisher.Outgoing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Plays cases side by side on one clock: day by day, and in rounds within a day. In each round every case sends its
 * next step, and all has landed before the next round.
 */
public final class Play {
    private final Stage stage;
    private final Map<String, Map<String, Instant>> marks = new HashMap<>();
    private int rounds;

    private Play(Stage stage) {
        this.stage = stage;
    }

    /** Plays and returns the moments of all marks, by case and mark. */
    public static Map<String, Map<String, Instant>> all(Collection<GoldenCase> cases, Stage stage) {
        Play play = new Play(stage);
        NavigableMap<LocalDate, Map<GoldenCase, Deque<GoldenCase.Step>>> days = new TreeMap<>();
        for (GoldenCase each : cases) {
            play.marks.put(each.name(), new HashMap<>());
            for (GoldenCase.Day day : each.days()) {
                days.computeIfAbsent(day.date(), date -> new LinkedHashMap<>())
                        .put(each, new ArrayDeque<>(day.steps()));
            }
        }
        days.forEach(play::day);
        return play.marks;
    }

    private void day(LocalDate date, Map<GoldenCase, Deque<GoldenCase.Step>> steps) {
        stage.publish(List.of(Outgoing.tick(date)));
        settle(steps);
        while (steps.values().stream().anyMatch(each -> !each.isEmpty())) {
            rounds++;
            List<Outgoing> rows = new ArrayList<>();
            steps.forEach((golden, left) -> {
                if (left.poll() instanceof GoldenCase.Events events) {
                    rows.addAll(events.rows(golden.name() + "-" + rounds, stage::digest));
                }
            });
            stage.publish(rows);
            settle(steps);
        }
    }

    private void settle(Map<GoldenCase, Deque<GoldenCase.Step>> steps) {
        Instant now = stage.now();
        stage.landed();
        steps.forEach((golden, left) -> {
            while (left.peek() instanceof GoldenCase.Mark mark) {
                marks.get(golden.name()).put(mark.name(), now);
                left.remove();
            }
        });
    }
}
