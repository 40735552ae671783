package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Which alert it is (A2): one per region, subject, year and rule, for some kinds per period besides.
 *
 * @param region code
 * @param kind of the rule
 * @param rule code
 * @param subject code of the indicator, ranking or project, as the kind says
 * @param year four digits
 * @param period of the year, for kinds that have one alert per period; null for all others
 */
public record AlertKey(String region, AlertKind kind, String rule, String subject, int year, @Nullable Period period) {
    private static final String RIGHT =
            "an id as stats.alerts gives it, such as 411302102.behind_pace.budget_revenue.2023";

    /** @throws IllegalArgumentException where a period is missing or stands where there can be none, or the year is none */
    public AlertKey {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("alert, year '" + year + "': must be four digits");
        }
        if (kind.isPerPeriod() != (period != null) || (period != null && period.year() != year)) {
            throw new IllegalArgumentException("alert, period '" + period + "': must be "
                    + (kind.isPerPeriod() ? "a period of " + year : "empty") + " for " + kind);
        }
    }

    /** The alert that a period's finding belongs to. */
    public static AlertKey of(AlertRule rule, String region, String subject, Period period) {
        return new AlertKey(
                region,
                rule.kind(),
                rule.code(),
                subject,
                period.year(),
                rule.kind().isPerPeriod() ? period : null);
    }

    /** What the subject is. */
    public SubjectType subjectType() {
        return kind.subjectType();
    }

    /**
     * The same in every generation, another for each key, safe in a shell and a URL: {@code region.rule.subject.year}
     * with {@code kind:rule} where the rule is not the kind's own, and {@code year-month} where there is a period.
     */
    public String id() {
        String named = kind.presetCode().equals(rule) ? "" : kind.presetCode() + ":";
        return String.join(
                ".",
                IdText.escape(region),
                named + IdText.escape(rule),
                IdText.escape(subject),
                period == null ? Integer.toString(year) : period.toString());
    }

    /** The region in an id, whatever else it says: an alert's decisions go where its region is. Null for no id of ours. */
    public static @Nullable String regionOf(String id) {
        int end = id.indexOf('.');
        try {
            return end <= 0 ? null : IdText.unescape(id.substring(0, end));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The inverse of {@link #id()}.
     *
     * @throws IllegalArgumentException that says what an id looks like
     */
    public static AlertKey of(String id) {
        try {
            List<String> parts = List.of(id.split("\\.", -1));
            List<String> rule = new ArrayList<>(List.of(parts.get(1).split(":", -1)));
            AlertKind kind = AlertKind.of(rule.remove(0)).orElseThrow();
            Period period = kind.isPerPeriod() ? Period.of(parts.get(3)) : null;
            AlertKey key = new AlertKey(
                    IdText.unescape(parts.get(0)),
                    kind,
                    rule.isEmpty() ? kind.presetCode() : IdText.unescape(rule.get(0)),
                    IdText.unescape(parts.get(2)),
                    period == null ? Integer.parseInt(parts.get(3)) : period.year(),
                    period);
            if (key.id().equals(id)) {
                return key;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IllegalArgumentException("alert, id '" + id + "': must be " + RIGHT, e);
        }
        throw new IllegalArgumentException("alert, id '" + id + "': must be " + RIGHT);
    }
}
