package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, checked: none unknown, none twice. */
public final class Parameters {
    /** Parameters that every list takes. */
    public static final Set<String> OF_LISTS =
            Set.of("format", "bom", "numbers", "fields", "labels", "lang", "limit", "cursor");

    private final Map<String, List<String>> given;

    /**
     * @param known names that this route takes
     * @throws BadParameterException that names the parameter
     */
    public Parameters(Context ctx, Set<String> known) {
        given = ctx.queryParamMap();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                TreeSet<String> all = new TreeSet<>(known);
                throw new BadParameterException(
                        name,
                        values.get(0),
                        "be left out: " + ctx.path() + " takes " + all,
                        "去掉：" + ctx.path() + "的参数为" + all);
            }
            if (values.size() > 1) {
                throw new BadParameterException(name, String.join(", ", values), "be given once", "只给一次");
            }
        });
    }

    /** The value; null where it is not given or empty. */
    public @Nullable String text(String name) {
        List<String> values = given.get(name);
        return values == null || values.get(0).isBlank() ? null : values.get(0).strip();
    }

    /** The value; it must be given. */
    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new BadParameterException(name, "", "be given", "填写");
        }
        return value;
    }

    /** One of some words; the first where it is not given. */
    public String oneOf(String name, List<String> words) {
        String value = text(name);
        if (value == null) {
            return words.get(0);
        }
        if (!words.contains(value)) {
            String all = String.join(", ", words);
            throw new BadParameterException(name, value, "be one of " + all, "为" + all + "之一");
        }
        return value;
    }

    /** Whether it is {@code true}; false where it is not given. */
    public boolean flag(String name) {
        return oneOf(name, List.of("false", "true")).equals("true");
    }

    /**
     * A whole number in a range.
     *
     * @param or another word that would be right; empty where there is none
     */
    public int number(String name, int otherwise, int least, int most, String or) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}")) { // the digits of other scripts, which the JDK reads too, are a slip
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadParameterException(
                name,
                value,
                "be a whole number from " + least + " to " + most + (or.isEmpty() ? "" : ", or " + or),
                "为" + least + "到" + most + "的整数" + (or.isEmpty() ? "" : "，或" + or));
    }

    /** Region, indicator, group, ranking and periods, each where given. */
    public Filter filter() {
        LocalDate period = period("period");
        LocalDate from = either("from", period("from"), "startPeriod", start("startPeriod"));
        LocalDate to = either("to", period("to"), "endPeriod", period("endPeriod"));
        if (period != null && (from != null || to != null)) {
            throw new BadParameterException("period", period.toString(), "not be given with from or to", "不与from或to同用");
        }
        if (from != null && to != null && from.isAfter(to)) {
            String first = text("from") == null ? "startPeriod" : "from";
            String last = text("to") == null ? "endPeriod" : "to";
            throw new BadParameterException(
                    first,
                    String.valueOf(text(first)),
                    "not be after " + last + ", " + text(last),
                    "不晚于" + last + "“" + text(last) + "”");
        }
        return Filter.ALL
                .withRegion(text("region"))
                .withIndicator(text("indicator"))
                .withGroup(text("group"))
                .withRanking(text("ranking"))
                .within(period == null ? from : period, period == null ? to : period);
    }

    /** Whether {@code includeHistory} asks for every vintage, which does not go with a moment. */
    public boolean history(@Nullable Moment moment) {
        boolean history = flag("includeHistory");
        if (moment != null && history) {
            throw new BadParameterException(
                    "asOf", String.valueOf(text("asOf")), "not go with includeHistory", "不与includeHistory同用");
        }
        return history;
    }

    /** The moment that {@code asOf} means; null where it is not given. */
    public @Nullable Moment moment(Moments moments) {
        String value = time("asOf");
        if (value == null) {
            return null;
        }
        try {
            return moments.of(value);
        } catch (IllegalArgumentException e) {
            throw caused(
                    new BadParameterException(
                            "asOf",
                            value,
                            "be a release, a time such as 2023-05-10T08:30:00Z or a day such as 2023-05-10",
                            "为发布名称、时间（如2023-05-10T08:30:00Z）或日期（如2023-05-10）"),
                    e);
        }
    }

    /** A time, or a day, whose end is meant; null where it is not given. */
    public @Nullable Instant instant(String name) {
        String value = time(name);
        return value == null
                ? null
                : Moments.time(value)
                        .orElseThrow(() -> new BadParameterException(
                                name,
                                value,
                                "be a time such as 2023-05-10T08:30:00Z or a day such as 2023-05-10",
                                "为时间（如2023-05-10T08:30:00Z）或日期（如2023-05-10）"));
    }

    /** The period by its first day, in any spelling; null where it is not given. */
    public @Nullable LocalDate period(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            // a first day of a month, as answers have it, is taken too
            return Period.of(value.matches("\\d{4}-\\d{2}-01") ? value.substring(0, 7) : value)
                    .firstDay();
        } catch (IllegalArgumentException e) {
            throw caused(
                    new BadParameterException(
                            name, value, "be a period such as 2023-04, 2023-Q1 or 2023", "为期别，如2023-04、2023-Q1或2023"),
                    e);
        }
    }

    /** As SDMX has it, a year or quarter as a start means its first month. */
    private @Nullable LocalDate start(String name) {
        LocalDate last = period(name);
        String value = text(name);
        if (last == null || value == null) {
            return last;
        }
        if (value.matches("\\d{4}")) {
            return last.withMonth(1);
        }
        return value.matches("\\d{4}-Q[1-4]") ? last.minusMonths(2) : last;
    }

    private @Nullable LocalDate either(
            String name, @Nullable LocalDate value, String alias, @Nullable LocalDate other) {
        if (value != null && other != null) {
            throw new BadParameterException(
                    alias, String.valueOf(text(alias)), "not be given with " + name, "不与" + name + "同用");
        }
        return value == null ? other : value;
    }

    /** An offset's plus sign is a blank in an address. */
    private @Nullable String time(String name) {
        String value = text(name);
        return value == null ? null : value.replaceFirst("(T[0-9:.]+) ([0-9:]+)$", "$1+$2");
    }

    private static BadParameterException caused(BadParameterException bad, RuntimeException cause) {
        bad.initCause(cause);
        return bad;
    }
}
