package io.tongbao.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the as-of functions take them. */
public final class KnownBy {
    private KnownBy() {}

    /** The value for a {@code timestamptz}; null, for all that is known, becomes {@code infinity}. */
    public static OffsetDateTime sql(@Nullable Instant at) {
        return at == null ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }
}
