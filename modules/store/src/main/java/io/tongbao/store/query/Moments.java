package io.tongbao.store.query;

import io.tongbao.store.Database;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the moment that somebody means: a release by its name, a time, or a day. */
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).atZone(ZONE).toInstant(),
            text -> LocalDate.parse(text)
                    .atTime(LocalTime.MAX.withNano(999_999_000))
                    .atZone(ZONE)
                    .toInstant());

    private final Database database;

    public Moments(Database database) {
        this.database = database;
    }

    /**
     * A release, a time with its offset, or a time or day of Asia/Shanghai; a day means its end.
     *
     * @throws IllegalArgumentException that says what would be right
     */
    public Moment of(String text) {
        Table releases = new DecisionsQuery(database).releases();
        int release = releases.values("name").indexOf(text);
        if (release >= 0) {
            Instant at = (Instant) releases.value(release, "moment");
            if (at != null) {
                return new Moment(at, text, (LocalDate) releases.value(release, "period"), isProvisional(at));
            }
        }
        Instant at = time(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is no moment: right is a release out of "
                        + releases.values("name") + ", a time such as 2023-05-10T08:30:00+08:00, or a day such as"
                        + " 2023-05-10"));
        return new Moment(at, null, null, isProvisional(at));
    }

    /** The release before a moment, if there is one. */
    public Optional<Moment> releaseBefore(Instant at) {
        Table releases = new DecisionsQuery(database).releases();
        for (int row = releases.rows().size() - 1; row >= 0; row--) {
            Instant moment = (Instant) releases.value(row, "moment");
            if (moment != null && moment.isBefore(at)) {
                return Optional.of(new Moment(
                        moment,
                        (String) releases.value(row, "name"),
                        (LocalDate) releases.value(row, "period"),
                        isProvisional(moment)));
            }
        }
        return Optional.empty();
    }

    /** A time as people write it; empty if it is none. */
    public static Optional<Instant> time(String text) {
        return FORMS.stream().flatMap(form -> read(form, text.strip()).stream()).findFirst();
    }

    private static Optional<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // another form may fit
        }
    }

    private boolean isProvisional(Instant at) {
        @Nullable
        Object until = Select.of("select stats.final_until()")
                .run(database)
                .rows()
                .get(0)
                .get(0);
        return until == null || at.isAfter((Instant) until);
    }
}
