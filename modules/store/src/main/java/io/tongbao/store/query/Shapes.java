package io.tongbao.store.query;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.Database;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of each indicator decides how its periods and growth are told.
 *
 * @param known by code of the indicator
 */
public record Shapes(Map<String, Shape> known) {
    private static final Shape USUAL = new Shape(Scheme.M12, Kind.FLOW);

    public Shapes {
        known = Map.copyOf(known);
    }

    /**
     * One indicator's.
     *
     * @param scheme which periods it is reported for
     * @param kind what its figures are
     */
    public record Shape(Scheme scheme, Kind kind) {}

    /**
     * Of all indicators.
     *
     * @param moment as defined then; null for now
     */
    public static Shapes read(Database database, @Nullable Moment moment) {
        ReferenceQuery reference = new ReferenceQuery(database);
        return from(moment == null ? reference.indicators() : reference.indicatorsAsOf(moment));
    }

    /**
     * Of some indicators.
     *
     * @param indicators with their code, scheme and kind
     */
    public static Shapes from(Table indicators) {
        return new Shapes(Fields.of(indicators).stream()
                .collect(Collectors.toMap(
                        each -> each.text("code"),
                        each -> new Shape(Scheme.valueOf(each.text("scheme")), Kind.valueOf(each.text("kind"))))));
    }

    /** Of an indicator; of a scheme of scores as of a monthly flow. */
    public Shape of(String indicator) {
        return known.getOrDefault(indicator, USUAL);
    }
}
