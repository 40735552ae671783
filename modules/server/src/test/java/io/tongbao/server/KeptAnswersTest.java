package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeptAnswersTest {
    private final List<String> made = new ArrayList<>();

    @Test
    void anAnswerIsMadeOnceForATagAndAnewForAnother() {
        KeptAnswers kept = new KeptAnswers(1);

        KeptAnswers.Answer first = kept.of("a", making("first", 10));

        assertThat(kept.of("a", making("again", 10))).isSameAs(first);
        assertThat(kept.of("b", making("other", 10))).isNotSameAs(first);
        assertThat(made).containsExactly("first", "other");
    }

    @Test
    void whatCouldNotBeMadeIsToldAndTriedAnew() {
        KeptAnswers kept = new KeptAnswers(1);

        assertThatThrownBy(() -> kept.of("a", () -> {
                    throw new IllegalStateException("away");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        kept.of("a", making("then", 10));

        assertThat(made).containsExactly("then");
    }

    @Test
    @Timeout(60)
    void whoAsksMeanwhileWaitsForTheSame() throws Exception {
        KeptAnswers kept = new KeptAnswers(1);
        AtomicReference<KeptAnswers.Answer> given = new AtomicReference<>();
        Thread other = new Thread(() -> given.set(kept.of("a", making("meanwhile", 10))));

        KeptAnswers.Answer first = kept.of("a", () -> {
            other.start();
            while (other.getState() != Thread.State.WAITING && other.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
            return making("first", 10).get();
        });
        other.join();

        assertThat(given).hasValue(first);
        assertThat(made).containsExactly("first");
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        KeptAnswers kept = new KeptAnswers(1);
        int third = 400_000;

        for (int turn = 0; turn < 2; turn++) {
            for (String each : List.of("a", "b", "c", "d", "e")) {
                kept.of(each, making(each, third));
            }
        }

        // two of the five have room
        assertThat(made).hasSizeBetween(8, 10);
        kept.of("large", making("large", 2_000_000));
        kept.of("large", making("large", 2_000_000));
        assertThat(made).endsWith("large", "large");
    }

    private Supplier<KeptAnswers.Answer> making(String name, int bytes) {
        return () -> {
            made.add(name);
            return new KeptAnswers.Answer(new byte[bytes], Map.of());
        };
    }
}
