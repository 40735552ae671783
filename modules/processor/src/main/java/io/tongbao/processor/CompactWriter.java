package io.tongbao.processor;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the private compact form of state: numbers as variable-length integers, absent values as one byte. */
final class CompactWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    CompactWriter(int format) {
        out.write(format);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    CompactWriter flag(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    /** Any whole number; zigzag, so that small negative ones are short too. */
    CompactWriter number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    CompactWriter text(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    CompactWriter raw(byte[] value) {
        number(value.length);
        out.writeBytes(value);
        return this;
    }

    CompactWriter decimal(BigDecimal value) {
        number(value.scale());
        return raw(value.unscaledValue().toByteArray());
    }

    CompactWriter constant(Enum<?> value) {
        return text(value.name()); // by name: the order of constants may change
    }

    CompactWriter time(Instant value) {
        return number(value.toEpochMilli());
    }

    <T> CompactWriter maybe(@Nullable T value, BiConsumer<CompactWriter, T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(this, value);
        }
        return this;
    }

    <T> CompactWriter each(Collection<T> values, BiConsumer<CompactWriter, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
        return this;
    }
}
