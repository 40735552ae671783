package io.tongbao.store.query;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Entitlement;
import io.tongbao.store.Database;
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

    /** Entitlement to regions and to all that is below any of them, now or before, in any hierarchy. */
    public Entitlement entitlement(String holder, Collection<String> regions, Collection<String> dataClasses) {
        Set<String> below =
                below(regions).values("region").stream().map(String::valueOf).collect(Collectors.toSet());
        Set<String> all = new TreeSet<>(regions);
        all.addAll(below);
        return new Entitlement(
                holder, all, below, dataClasses.stream().map(DataClass::valueOf).collect(Collectors.toSet()));
    }

    private static Set<String> texts(Table table, int row, String column) {
        Object value = table.value(row, column);
        return value == null
                ? Set.of()
                : ((List<?>) value).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private Table below(Collection<String> regions) {
        return Select.of(
                        """
                        with recursive below (region) as (
                            select m.region
                            from tongbao.membership m
                            where m.parent = any (string_to_array(?, ',')) and not m.withdrawn
                            union
                            select m.region
                            from below b
                            join tongbao.membership m on m.parent = b.region and not m.withdrawn)
                        select region from below order by region
                        """,
                        String.join(",", regions))
                .run(database);
    }
}
