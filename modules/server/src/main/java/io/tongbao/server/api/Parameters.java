package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, checked: none unknown, none twice. */
final class Parameters {
    /** Parameters that every list takes. */
    private static final Set<String> COMMON = Set.of("format", "bom", "numbers", "fields", "limit", "cursor");

    private final Map<String, List<String>> given;

    /**
     * @param filters names that this route takes besides the common ones
     * @throws BadParameterException that names the parameter
     */
    Parameters(Context ctx, Set<String> filters) {
        given = ctx.queryParamMap();
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(filters);
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new BadParameterException(name, values.get(0), "be left out: " + ctx.path() + " takes " + known);
            }
            if (values.size() > 1) {
                throw new BadParameterException(name, String.join(", ", values), "be given once");
            }
        });
    }

    /** The value; null where it is not given or empty. */
    @Nullable
    String text(String name) {
        List<String> values = given.get(name);
        return values == null || values.get(0).isBlank() ? null : values.get(0).strip();
    }

    /** The value; it must be given. */
    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new BadParameterException(name, "", "be given");
        }
        return value;
    }

    /** One of some words; the first where it is not given. */
    String oneOf(String name, List<String> words) {
        String value = text(name);
        if (value == null) {
            return words.get(0);
        }
        if (!words.contains(value)) {
            throw new BadParameterException(name, value, "be one of " + String.join(", ", words));
        }
        return value;
    }

    /**
     * A whole number in a range.
     *
     * @param or what else would be right, after the range
     */
    int number(String name, int otherwise, int least, int most, String or) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrongNumber(name, value, least, most, or, e);
        }
        throw wrongNumber(name, value, least, most, or, null);
    }

    /** Region, indicator, group, ranking and periods, each where given. */
    Filter filter() {
        LocalDate period = period("period");
        LocalDate from = period("from");
        LocalDate to = period("to");
        if (period != null && (from != null || to != null)) {
            throw new BadParameterException("period", period.toString(), "not be given with from or to");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadParameterException("from", String.valueOf(text("from")), "not be after to, " + text("to"));
        }
        return Filter.ALL
                .withRegion(text("region"))
                .withIndicator(text("indicator"))
                .withGroup(text("group"))
                .withRanking(text("ranking"))
                .within(period == null ? from : period, period == null ? to : period);
    }

    /** Whether {@code includeHistory} asks for every vintage, which does not go with a moment. */
    boolean history(@Nullable Moment moment) {
        boolean history = oneOf("includeHistory", List.of("false", "true")).equals("true");
        if (moment != null && history) {
            throw new BadParameterException("asOf", String.valueOf(text("asOf")), "not go with includeHistory");
        }
        return history;
    }

    /** The moment that {@code asOf} means; null where it is not given. */
    @Nullable
    Moment moment(Moments moments) {
        String given = text("asOf");
        // an offset's plus sign is a blank in an address
        String value = given == null ? null : given.replaceFirst("(T[0-9:.]+) ([0-9:]+)$", "$1+$2");
        if (value == null) {
            return null;
        }
        try {
            return moments.of(value);
        } catch (IllegalArgumentException e) {
            BadParameterException bad = new BadParameterException(
                    "asOf", value, "be a release, a time such as 2023-05-10T08:30:00Z or a day such as 2023-05-10");
            bad.initCause(e);
            throw bad;
        }
    }

    /** The period by its first day, in any spelling; null where it is not given. */
    @Nullable
    LocalDate period(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            // a first day of a month, as answers have it, is taken too
            return Period.of(value.matches("\\d{4}-\\d{2}-01") ? value.substring(0, 7) : value)
                    .firstDay();
        } catch (IllegalArgumentException e) {
            BadParameterException bad =
                    new BadParameterException(name, value, "be a period such as 2023-04, 2023-Q1 or 2023");
            bad.initCause(e);
            throw bad;
        }
    }

    private static BadParameterException wrongNumber(
            String name, String value, int least, int most, String or, @Nullable NumberFormatException cause) {
        BadParameterException bad =
                new BadParameterException(name, value, "be a whole number from " + least + " to " + most + or);
        if (cause != null) {
            bad.initCause(cause);
        }
        return bad;
    }
}
