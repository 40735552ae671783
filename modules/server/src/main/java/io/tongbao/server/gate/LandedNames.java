package io.tongbao.server.gate;

import io.tongbao.contracts.Topics;
import io.tongbao.publisher.files.Names;
import io.tongbao.store.Database;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.sink.LandedCounter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Names of regions and indicators as they have landed, read again when definitions have. */
final class LandedNames {
    private final Database database;
    private @Nullable Names names;
    private long asOf = -1;

    LandedNames(Database database) {
        this.database = database;
    }

    /** Those that are known now. */
    synchronized Names now() {
        long landed = LandedCounter.read(database).getOrDefault(Topics.DEFINITIONS.name(), 0L);
        if (names == null || landed != asOf) {
            ReferenceQuery reference = new ReferenceQuery(database);
            names = new Names(named(reference.regions()), named(reference.indicators()));
            asOf = landed;
        }
        return Objects.requireNonNull(names);
    }

    private static List<Names.Named> named(Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> new Names.Named(
                        text(table, row, "code"), text(table, row, "name_zh"), text(table, row, "name_en")))
                .toList();
    }

    private static String text(Table table, int row, String column) {
        return Objects.toString(table.value(row, column), "");
    }
}
