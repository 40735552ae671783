package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names as they were at a moment, for rows that were told of an earlier one: a bulletin calls each region and indicator by one
 * name (K4).
 */
final class NamesThen {
    private record Named(String what, String code) {}

    private final Map<Named, Fields> names = new HashMap<>();

    private NamesThen() {}

    /**
     * Reads them.
     *
     * @param tables whose rows will be asked for
     */
    static NamesThen of(Database database, Moment moment, Table... tables) {
        String[] regions = Stream.of(tables)
                .flatMap(each -> each.values("region").stream())
                .map(Objects::toString)
                .distinct()
                .toArray(String[]::new);
        NamesThen then = new NamesThen();
        for (Fields each : Fields.of(Select.of(Sql.of("bulletin_names_as_of"), KnownBy.sql(moment.at()), regions)
                .run(database))) {
            then.names.put(new Named(each.text("what"), each.text("code")), each);
        }
        return then;
    }

    /** The rows by these names; what was not known then keeps its own. */
    Table in(Table table) {
        List<List<@Nullable Object>> renamed = new ArrayList<>();
        for (Fields each : Fields.of(table)) {
            List<@Nullable Object> values = new ArrayList<>(table.rows().get(each.row()));
            rename(values, table, "region", names.get(new Named("region", each.text("region"))));
            rename(values, table, "indicator", compared(each));
            renamed.add(values);
        }
        return new Table(table.columns(), renamed);
    }

    /** A scheme of scores may have the code of an indicator. */
    private @Nullable Fields compared(Fields row) {
        Fields scheme = names.get(new Named("scheme", row.text("indicator")));
        boolean isScore = row.table().has("measure") && row.text("measure").equals("SCORE");
        return isScore ? scheme : names.getOrDefault(new Named("indicator", row.text("indicator")), scheme);
    }

    private static void rename(List<@Nullable Object> values, Table table, String what, @Nullable Fields named) {
        if (named != null) {
            values.set(table.index(what + "_zh"), named.text("name_zh"));
            values.set(table.index(what + "_en"), named.text("name_en"));
        }
    }
}
