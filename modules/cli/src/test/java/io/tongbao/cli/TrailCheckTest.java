package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.SubmissionChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is found when the trail of submissions is compared with its chain and its topic. */
class TrailCheckTest {
    private static final List<Long> OFFSETS = List.of(0L, 2L, 5L);

    private static final Instant AT = Instant.parse("2023-05-09T01:00:00Z");

    private static String event(long offset) {
        return "{\"receipt\": \"r" + offset + "\", \"key_id\": null, \"received_at\": \"2023-05-08T01:00:00.120Z\","
                + " \"rows\": [{\"state\": \"PUBLISHED\"}]}";
    }

    /** As the database tells the row: times have an offset, and columns of its own stand beside. */
    private static String stored(long offset, String event) {
        return event.replace("00.120Z", "00.12+00:00").replaceFirst("}$", "")
                + ", \"notes\": [], \"chain\": \"x\", \"source_offset\": " + offset
                + ", \"known_at\": \"2023-05-09T01:00:00+00:00\"}";
    }

    /** Lines that fit, chained anew from whatever events they have. */
    private static List<TrailCheck.Line> lines(Map<Long, String> events) {
        List<TrailCheck.Line> lines = new ArrayList<>();
        String chain = SubmissionChain.START;
        for (long offset : OFFSETS) {
            String event = events.getOrDefault(offset, event(offset));
            chain = SubmissionChain.next(chain, event);
            lines.add(new TrailCheck.Line(offset, event, chain, stored(offset, event)));
        }
        return lines;
    }

    private static TrailCheck check(List<TrailCheck.Line> lines, long landedTo, long... offsets) {
        TrailCheck check = new TrailCheck(lines.iterator(), landedTo);
        LongStream.of(offsets).forEach(each -> check.take(each, event(each), AT));
        return check;
    }

    @Test
    void aTrailThatFitsDoesSoHoweverFarItHasLanded() {
        TrailCheck check = check(lines(Map.of()), 7, 0, 2, 5, 8);

        assertThat(check.finish()).isNull();
        assertThat(check.fitting()).isEqualTo(3);
        assertThat(check.waiting()).isEqualTo(1);
    }

    @Test
    void aLineThatWasChangedBreaksTheChain() {
        List<TrailCheck.Line> lines = lines(Map.of());
        lines.set(1, new TrailCheck.Line(2, event(3), lines.get(1).chain(), ""));

        assertThat(check(lines, 7, 0, 2, 5).finish())
                .satisfies(misfit -> assertThat(misfit.offset()).isEqualTo(2))
                .satisfies(misfit -> assertThat(misfit.en()).startsWith("breaks the chain"));
    }

    @Test
    void aLineThatWasTakenOutIsMissed() {
        List<TrailCheck.Line> lines = lines(Map.of());
        lines.remove(1);
        List<TrailCheck.Line> withoutLast = lines(Map.of()).subList(0, 2);

        assertThat(check(lines, 7, 0, 2, 5).finish().offset()).isEqualTo(2);
        assertThat(check(withoutLast, 7, 0, 2, 5).finish().offset()).isEqualTo(5);
        assertThat(check(withoutLast, 7, 0, 2, 5).finish().en()).startsWith("is in the topic");
    }

    @Test
    void aTrailThatWasChainedAnewSaysSomethingElseThanTheTopic() {
        String less = "{\"receipt\": \"r2\"}";

        assertThat(check(lines(Map.of(2L, event(2).replace("PUBLISHED", "REJECTED"))), 7, 0, 2, 5)
                        .finish())
                .satisfies(misfit -> assertThat(misfit.offset()).isEqualTo(2))
                .satisfies(misfit -> assertThat(misfit.en()).contains("than the topic"));
        assertThat(check(lines(Map.of(2L, less)), 7, 0, 2, 5).finish().offset()).isEqualTo(2);
        assertThat(check(lines(Map.of()), 7, 0, 5).finish().en()).isEqualTo("is not in the topic");
    }

    @Test
    void whatOnlyALaterVersionOfTheSchemaHasIsNoDifferenceWhileItIsEmpty() {
        TrailCheck check = new TrailCheck(lines(Map.of()).subList(0, 1).iterator(), 1);
        check.take(0, event(0).replace("}]}", "}], \"added\": null, \"list\": []}"), AT);

        assertThat(check.finish()).isNull();
    }

    @Test
    void aColumnThatSaysSomethingElseThanTheEventOrTheTopicIsFound() {
        String sound = stored(5, event(5));

        assertThat(sound).contains("+00:00", "PUBLISHED");
        for (String changed : List.of(
                sound.replace("r5", "r6"),
                sound.replace("[{", "[{}, {"),
                sound.replace("PUBLISHED", "REJECTED"),
                sound.replace("2023-05-08T01", "2023-05-08T02"),
                sound.replace("2023-05-09T01", "2023-05-09T02"),
                sound.replace("\"key_id\": null", "\"key_id\": \"zzz\""),
                "")) {
            List<TrailCheck.Line> lines = lines(Map.of());
            lines.set(2, new TrailCheck.Line(5, event(5), lines.get(2).chain(), changed));

            assertThat(check(lines, 7, 0, 2, 5).finish()).as(changed).satisfies(misfit -> assertThat(misfit.en())
                    .contains("columns"));
        }
    }
}
