package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the system the day when it is a new one, and again when inputs came in since: alerts are judged at each record of
 * the clock. Since an input may still be on its way when the clock overtakes it, the last of them are told of twice. Call
 * {@link #tick()} at the start and every few seconds. Days are those of Asia/Shanghai, and never go back.
 */
public final class ClockTicks implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long UNKNOWN = -1;
    /** Records at the end of the clock's topic among which the last day is. */
    private static final int LATEST = 100;

    private final Publisher publisher;
    private final Clock clock;
    private final LongSupplier inputs;
    private final Duration every;
    private final Runnable close;
    private @Nullable LocalDate last;
    private Instant sent = Instant.MIN;
    /** Inputs that were there at the last tick. */
    private long known = UNKNOWN;
    /** Inputs that were there at the tick before it, and so have been judged. */
    private long judged = UNKNOWN;

    /**
     * Ticks after the day {@code last}, the one told last; null if none was.
     *
     * @param inputs how many records came in so far, those of the clock left out
     * @param every time at least between two ticks of a day
     */
    ClockTicks(Publisher publisher, Clock clock, LongSupplier inputs, Duration every, @Nullable LocalDate last) {
        this(publisher, clock, inputs, every, last, () -> {});
    }

    private ClockTicks(
            Publisher publisher,
            Clock clock,
            LongSupplier inputs,
            Duration every,
            @Nullable LocalDate last,
            Runnable close) {
        this.publisher = publisher;
        this.clock = clock;
        this.inputs = inputs;
        this.every = every;
        this.last = last;
        this.close = close;
    }

    /** Goes on after the last day that {@code tongbao.clock} holds; {@code kafka} as for {@link Publisher#connect}. */
    public static ClockTicks connect(
            Map<String, String> kafka, Registry registry, Publisher publisher, Clock clock, Duration every) {
        Consumer<byte[], byte[]> consumer = Clients.consumer(kafka);
        try {
            LocalDate last = lastDay(consumer, registry);
            return new ClockTicks(publisher, clock, new InputEnds(consumer), every, last, consumer::close);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /**
     * Sends today if that is a new day, or if anything came in since the last tick and that was long enough ago.
     *
     * @return whether it was sent
     * @throws PublishException if the broker is away; the next call tries again
     */
    public synchronized boolean tick() {
        Instant now = clock.instant();
        boolean isDue = isNewDay() || sent.equals(Instant.MIN) || !now.isBefore(sent.plus(every));
        if (!isDue) {
            return false;
        }
        long before = inputs.getAsLong();
        if (!isNewDay() && before == judged) {
            return false;
        }
        send(before);
        return true;
    }

    /**
     * Sends a tick now if anything came in that may not have been judged yet: whoever waits is not made to wait longer.
     *
     * @throws PublishException if the broker is away
     */
    public synchronized void mark() {
        long before = inputs.getAsLong();
        if (isNewDay() || before != judged) {
            send(before);
        }
    }

    private boolean isNewDay() {
        return last == null || today().isAfter(last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void send(long before) {
        LocalDate day = last == null || today().isAfter(last) ? today() : last;
        publisher.publish(Stream.of(Outgoing.tick(day)), Journal.none("clock"), done -> {});
        last = day;
        sent = clock.instant();
        judged = before == known ? before : judged;
        known = before;
    }

    static @Nullable LocalDate lastDay(Consumer<byte[], byte[]> consumer, Registry registry) {
        var codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
        LocalDate[] last = new LocalDate[1];
        TopicReader.latest(consumer, Topics.CLOCK, LATEST, record -> {
            ClockTick tick = codec.decodeIfLegible(record.value());
            if (tick != null) {
                LocalDate day = tick.getToday();
                last[0] = last[0] == null || day.isAfter(last[0]) ? day : last[0];
            }
        });
        return last[0];
    }

    @Override
    public synchronized void close() {
        close.run();
    }
}
