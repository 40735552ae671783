package io.tongbao.server.page.part;

import io.tongbao.server.page.Row;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.Database;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of each indicator decides how its periods and growth are told. */
public final class Shapes {
    private static final Shape USUAL = new Shape(Scheme.M12, Kind.FLOW);

    private final Map<String, Shape> known = new HashMap<>();

    /**
     * One indicator's.
     *
     * @param scheme which periods it is reported for
     * @param kind what its figures are
     */
    public record Shape(Scheme scheme, Kind kind) {}

    /** @param moment as defined then; null for now */
    public Shapes(Database database, @Nullable Moment moment) {
        ReferenceQuery reference = new ReferenceQuery(database);
        Table indicators = moment == null ? reference.indicators() : reference.indicatorsAsOf(moment);
        for (Row each : Row.of(indicators)) {
            known.put(
                    each.text("code"), new Shape(Scheme.valueOf(each.text("scheme")), Kind.valueOf(each.text("kind"))));
        }
    }

    /** Of an indicator; of a scheme of scores as of a monthly flow. */
    public Shape of(String indicator) {
        return known.getOrDefault(indicator, USUAL);
    }
}
