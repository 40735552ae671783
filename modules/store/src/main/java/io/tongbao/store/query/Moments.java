package io.tongbao.store.query;

import io.tongbao.store.Database;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the moment that somebody means: a release by its name, a time, or a day. */
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).atZone(ZONE).toInstant(),
            text -> LocalDate.parse(text).atTime(LocalTime.MAX).atZone(ZONE).toInstant());

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
        int row = releases.values("name").indexOf(text);
        Optional<Moment> release = row < 0 ? Optional.empty() : named(releases, row);
        if (release.isPresent()) {
            return release.get();
        }
        Instant at = time(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is no moment: right is a release"
                        + (releases.rows().isEmpty() ? " (none was made yet)" : " out of " + releases.values("name"))
                        + ", a time such as 2023-05-10T08:30:00+08:00, or a day such as"
                        + " 2023-05-10"));
        return new Moment(at, null, null, isProvisional(at));
    }

    /**
     * The release that another is compared with (K4): of those made before it, and about its own period or an earlier
     * one, the one of the latest period, and of these the last. One of a later period is never the previous one,
     * whenever it was made.
     */
    public Optional<Moment> releaseBefore(Moment release) {
        Table releases = new DecisionsQuery(database).releases();
        return IntStream.range(0, releases.rows().size())
                .mapToObj(row -> named(releases, row))
                .flatMap(Optional::stream)
                .filter(each -> each.at().isBefore(release.at()) && isNotLater(each.period(), release.period()))
                .max(Comparator.comparing(Moments::period).thenComparing(Moment::at));
    }

    private Optional<Moment> named(Table releases, int row) {
        Instant at = (Instant) releases.value(row, "moment");
        return at == null
                ? Optional.empty()
                : Optional.of(new Moment(
                        at,
                        (String) releases.value(row, "name"),
                        (LocalDate) releases.value(row, "period"),
                        isProvisional(at)));
    }

    private static LocalDate period(Moment release) {
        return Objects.requireNonNull(release.period(), "period");
    }

    private static boolean isNotLater(@Nullable LocalDate period, @Nullable LocalDate than) {
        return period != null && (than == null || !period.isAfter(than));
    }

    /**
     * A time as people write it, down to the microseconds in which things are known, so that it never comes after what
     * was meant; of Asia/Shanghai where it names no offset. Empty if it is none, or of no year with four digits.
     */
    public static Optional<Instant> time(String text) {
        return FORMS.stream()
                .flatMap(form -> read(form, text.strip()).stream())
                .findFirst()
                .map(time -> time.truncatedTo(ChronoUnit.MICROS))
                .filter(time -> !time.isBefore(FIRST) && time.isBefore(END));
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
