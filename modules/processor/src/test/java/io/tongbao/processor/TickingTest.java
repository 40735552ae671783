package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class TickingTest {
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final List<Long> ticks = new ArrayList<>();
    private final Ticking ticking = new Ticking(context, Duration.ofMillis(25), ticks::add);

    private long running() {
        return context.scheduledPunctuators().stream()
                .filter(each -> !each.cancelled())
                .count();
    }

    @Test
    void itBeginsWithTicks() {
        context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(7));
        assertThat(ticks).containsExactly(7L);
        assertThat(context.scheduledPunctuators())
                .extracting(CapturedPunctuator::getInterval)
                .containsExactly(Duration.ofMillis(25));
    }

    @Test
    void itTicksOnceHoweverOftenItIsNeeded() {
        ticking.needed(true);
        ticking.needed(true);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void itRestsAndGoesOn() {
        ticking.needed(false);
        ticking.needed(false);
        assertThat(running()).isZero();
        ticking.needed(true);
        assertThat(running()).isEqualTo(1);
    }
}
