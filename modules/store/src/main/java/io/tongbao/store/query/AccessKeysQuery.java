package io.tongbao.store.query;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Entitlement;
import io.tongbao.store.Database;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What the active publisher's keys of a holder entitle it to together (V02); empty where there are none. */
    public Optional<Entitlement> ofPublisher(String holder) {
        Table keys = Select.from("stats.access_keys")
                .where("v.holder = ?", holder)
                .where("v.role = ?", "PUBLISHER")
                .where("v.state = ?", "ACTIVE")
                .run(database);
        if (keys.rows().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(entitlement(holder, texts(keys, "regions"), texts(keys, "data_classes")));
    }

    /** Entitlement to regions and to all that is below any of them, now or before, in any hierarchy. */
    public Entitlement entitlement(String holder, Collection<String> regions, Collection<String> dataClasses) {
        Set<String> reach =
                reach(regions).values("region").stream().map(String::valueOf).collect(Collectors.toSet());
        return new Entitlement(
                holder, reach, dataClasses.stream().map(DataClass::valueOf).collect(Collectors.toSet()));
    }

    private static Set<String> texts(Table table, String column) {
        return table.values(column).stream()
                .filter(Objects::nonNull)
                .flatMap(each -> ((List<?>) each).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private Table reach(Collection<String> regions) {
        return Select.of(
                        """
                        with recursive below (region) as (
                            select unnest(string_to_array(?, ','))
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
