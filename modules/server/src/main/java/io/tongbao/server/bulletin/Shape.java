package io.tongbao.server.bulletin;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.query.Table;
import java.util.HashMap;
import java.util.Map;

/** What of an indicator decides how it is put into words. */
record Shape(Scheme scheme, Kind kind) {
    /** Of scores, which are no indicator. */
    static final Shape USUAL = new Shape(Scheme.M12, Kind.FLOW);

    /** By code of the indicator. */
    static Map<String, Shape> byCode(Table indicators) {
        Map<String, Shape> shapes = new HashMap<>();
        for (int row = 0; row < indicators.rows().size(); row++) {
            Fields fields = new Fields(indicators, row);
            shapes.put(
                    fields.text("code"),
                    new Shape(Scheme.valueOf(fields.text("scheme")), Kind.valueOf(fields.text("kind"))));
        }
        return shapes;
    }
}
