package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the system the day, once a day: call {@link #tick()} at the start and every minute or so. Days are those of
 * Asia/Shanghai, and never go back.
 */
public final class ClockTicks {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Publisher publisher;
    private final Clock clock;
    private @Nullable LocalDate last;

    /** Ticks after the day {@code last}, the one told last; null if none was. */
    ClockTicks(Publisher publisher, Clock clock, @Nullable LocalDate last) {
        this.publisher = publisher;
        this.clock = clock;
        this.last = last;
    }

    /** Goes on after the last day that {@code tongbao.clock} holds; {@code kafka} as for {@link Publisher#connect}. */
    public static ClockTicks connect(Map<String, String> kafka, Registry registry, Publisher publisher, Clock clock) {
        try (var consumer = Clients.consumer(kafka)) {
            return new ClockTicks(publisher, clock, lastDay(consumer, registry));
        }
    }

    /**
     * Sends today, if that is a new day.
     *
     * @return whether it was sent
     * @throws PublishException if the broker is away; the next call tries again
     */
    public synchronized boolean tick() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (last != null && !today.isAfter(last)) {
            return false;
        }
        publisher.publish(Stream.of(Outgoing.tick(today)), Journal.none("clock"), done -> {});
        last = today;
        return true;
    }

    static @Nullable LocalDate lastDay(Consumer<byte[], byte[]> consumer, Registry registry) {
        var codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
        LocalDate[] last = new LocalDate[1];
        TopicReader.toEnd(consumer, Topics.CLOCK, record -> {
            LocalDate day = codec.decode(record.value()).getToday();
            last[0] = last[0] == null || day.isAfter(last[0]) ? day : last[0];
        });
        return last[0];
    }
}
