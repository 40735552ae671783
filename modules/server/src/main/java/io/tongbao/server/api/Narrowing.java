package io.tongbao.server.api;

import io.tongbao.store.query.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What SDMX narrows a list by: {@code updatedAfter}, {@code firstNObservations} and {@code lastNObservations}. */
public final class Narrowing {
    /** Of lists that say when each row was known. */
    public static final Set<String> UPDATES = Set.of("updatedAfter");
    /** Of lists that say it and are series over periods. */
    public static final Set<String> SERIES = Set.of("updatedAfter", "firstNObservations", "lastNObservations");

    private static final int MOST = 1_000;

    private Narrowing() {}

    /** What became known later than {@code updatedAfter}, where it is given. */
    public static Listing updated(Parameters parameters, Listing list) {
        Instant after = parameters.instant("updatedAfter");
        return after == null ? list : list.knownAfter(after);
    }

    /**
     * The first and the last periods of each series, where their numbers are given. With {@code updatedAfter} they are of what became
     * known since.
     *
     * @param series columns that tell one series from another
     */
    public static Listing observations(Parameters parameters, Listing list, List<String> series) {
        int first = parameters.number("firstNObservations", 0, 1, MOST, "");
        int last = parameters.number("lastNObservations", 0, 1, MOST, "");
        if (first == 0 && last == 0) {
            return list;
        }
        if (parameters.flag("includeHistory")) {
            throw new BadParameterException(
                    first == 0 ? "lastNObservations" : "firstNObservations",
                    Integer.toString(first == 0 ? last : first),
                    "not go with includeHistory: a period has several vintages there",
                    "不与includeHistory同用：其中一期有多个版本");
        }
        return list.observations(series, first, last);
    }
}
