package io.tongbao.publisher;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A moment as people write it: a day, a local time, or a time with its offset. */
public final class Moment {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Moment() {}

    /**
     * Reads {@code 2018-03-01} (its first second), {@code 2018-03-01 09:30}, {@code 2018-03-01T09:30:00} (both
     * Asia/Shanghai) or {@code 2018-03-01T09:30:00+08:00}.
     *
     * @return empty where it is none of these
     */
    public static Optional<Instant> of(String text) {
        String written = text.strip().replace(' ', 'T');
        try {
            if (written.length() == 10) {
                return Optional.of(
                        LocalDate.parse(written).atStartOfDay(SHANGHAI).toInstant());
            }
            boolean hasOffset = written.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)$") && written.length() > 16;
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(written).toInstant()
                            : LocalDateTime.parse(written).atZone(SHANGHAI).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
