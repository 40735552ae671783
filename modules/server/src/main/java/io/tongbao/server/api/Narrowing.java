package io.tongbao.server.api;

import io.tongbao.store.query.Listing;
import java.time.Instant;
import java.util.ArrayList;
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
        Edges edges = edges(parameters);
        if (edges.isWhole()) {
            return list;
        }
        if (parameters.flag("includeHistory")) {
            throw new BadParameterException(
                    edges.first() == 0 ? "lastNObservations" : "firstNObservations",
                    Integer.toString(edges.first() == 0 ? edges.last() : edges.first()),
                    "not go with includeHistory: a period has several vintages there",
                    "不与includeHistory同用：其中一期有多个版本");
        }
        return list.observations(series, edges.first(), edges.last());
    }

    /** How many of the first and the last of each series are asked for. */
    public static Edges edges(Parameters parameters) {
        return new Edges(
                parameters.number("firstNObservations", 0, 1, MOST, ""),
                parameters.number("lastNObservations", 0, 1, MOST, ""));
    }

    /**
     * The first and the last of a series.
     *
     * @param first how many of the earliest; 0 for none
     * @param last how many of the latest; 0 for none, and where both are 0 all are asked for
     */
    public record Edges(int first, int last) {
        /** Whether all are asked for. */
        public boolean isWhole() {
            return first == 0 && last == 0;
        }

        /** Those of a series, in its order, each once. */
        public <T> List<T> of(List<T> series) {
            if (isWhole() || first + last >= series.size()) {
                return series;
            }
            List<T> edges = new ArrayList<>(series.subList(0, first));
            edges.addAll(series.subList(series.size() - last, series.size()));
            return edges;
        }
    }
}
