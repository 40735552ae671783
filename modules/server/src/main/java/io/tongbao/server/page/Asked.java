package io.tongbao.server.page;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Moment;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page's address asks for.
 *
 * @param given query parameters that are not blank
 * @param knowledge what is known now, or was at the moment that {@code asOf} names
 */
public record Asked(Language language, Map<String, String> given, Knowledge knowledge) {
    public Asked {
        given = Map.copyOf(given);
    }

    /** A query parameter; null where it is not given. */
    public @Nullable String text(String name) {
        return given.get(name);
    }

    /** The moment that all is told of; null for now. */
    public @Nullable Moment moment() {
        return knowledge.moment();
    }

    /**
     * A period by its first day; null where it is not given.
     *
     * @throws PageException when it is none
     */
    public @Nullable LocalDate period(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return Period.of(value).firstDay();
        } catch (IllegalArgumentException e) {
            PageException wrong = PageException.wrong(
                    name, value, "期别，如2023-04、2023-Q1或2023", "a period such as 2023-04, 2023-Q1 or 2023");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
