package io.tongbao.store.query;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Entitlement;
import io.tongbao.statistics.Stay;
import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions about keys to the gateway. */
public final class AccessKeysQuery {
    private final Database database;

    public AccessKeysQuery(Database database) {
        this.database = database;
    }

    /** {@code stats.access_keys}, by holder and time. */
    public Table all() {
        return Select.from("stats.access_keys")
                .orderBy("v.holder, v.issued_at, v.id")
                .run(database);
    }

    /** Holder, role, digest, regions, data classes and limit of a key; no row where it is unknown or revoked. */
    public Table active(String id) {
        return Select.of(
                        """
                        select i.holder, i.role, i.digest, i.regions, i.data_classes, i.per_minute
                        from tongbao.access_key i
                        where i.id = ? and i.action = 'ISSUED'
                          and not exists (
                              select from tongbao.access_key r where r.id = i.id and r.action = 'REVOKED')
                        """,
                        id)
                .run(database);
    }

    /** What each active publisher's key of a holder entitles it to (V02); empty where there are none. */
    public List<Entitlement> ofPublisher(String holder) {
        Table keys = Select.from("stats.access_keys")
                .where("v.holder = ?", holder)
                .where("v.role = ?", "PUBLISHER")
                .where("v.state = ?", "ACTIVE")
                .run(database);
        return IntStream.range(0, keys.rows().size())
                .mapToObj(row -> entitlement(holder, texts(keys, row, "regions"), texts(keys, row, "data_classes")))
                .toList();
    }

    /**
     * Entitlement to regions and to all that is below any of them in any hierarchy: to what is below now for whichever period,
     * to what was below for the periods of that time.
     */
    public Entitlement entitlement(String holder, Collection<String> regions, Collection<String> dataClasses) {
        String own = String.join(",", regions);
        Table found = Select.of(Sql.of("entitled_regions"), own, own).run(database);
        Set<String> below = new TreeSet<>();
        List<Stay> stays = new ArrayList<>();
        for (int row = 0; row < found.rows().size(); row++) {
            String region = String.valueOf(found.value(row, "region"));
            stays.add(new Stay(
                    region, (LocalDate) found.value(row, "valid_from"), (LocalDate) found.value(row, "valid_to")));
            if (Boolean.TRUE.equals(found.value(row, "standing"))) {
                below.add(region);
            }
        }
        Set<String> all = new TreeSet<>(regions);
        all.addAll(below);
        return new Entitlement(
                holder,
                all,
                below,
                stays,
                dataClasses.stream().map(DataClass::valueOf).collect(Collectors.toSet()));
    }

    private static Set<String> texts(Table table, int row, String column) {
        Object value = table.value(row, column);
        return value == null
                ? Set.of()
                : ((List<?>) value).stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
