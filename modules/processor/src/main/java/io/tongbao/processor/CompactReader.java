package io.tongbao.processor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactWriter} wrote. */
final class CompactReader {
    private final byte[] in;
    private int at = 1;

    /** @throws IllegalStateException when the bytes are of another format than {@code format} */
    CompactReader(byte[] in, int format) {
        if (in.length == 0 || in[0] != format) {
            throw new IllegalStateException("state of format " + (in.length == 0 ? "none" : in[0]) + " where " + format
                    + " is read: rebuild with a new generation");
        }
        this.in = in;
    }

    /** Whether anything is left, as what an earlier version does not write is not. */
    boolean hasMore() {
        return at < in.length;
    }

    boolean flag() {
        return in[at++] != 0;
    }

    long number() {
        long zigzag = 0;
        int shift = 0;
        byte next;
        do {
            next = in[at++];
            zigzag |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    int whole() {
        return Math.toIntExact(number());
    }

    String text() {
        int length = whole();
        String value = new String(in, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    byte[] raw() {
        int length = whole();
        byte[] value = java.util.Arrays.copyOfRange(in, at, at + length);
        at += length;
        return value;
    }

    BigDecimal decimal() {
        int scale = whole();
        return new BigDecimal(new BigInteger(raw()), scale);
    }

    <E extends Enum<E>> E constant(E[] values) {
        String name = text();
        for (E each : values) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalStateException("state holds " + name + ", which this version does not know");
    }

    Instant time() {
        return Instant.ofEpochMilli(number());
    }

    <T> @Nullable T maybe(Function<CompactReader, T> read) {
        return flag() ? read.apply(this) : null;
    }

    <T> List<T> each(Function<CompactReader, T> read) {
        int count = whole();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read.apply(this));
        }
        return values;
    }
}
