package io.tongbao.store.query;

import io.tongbao.store.Database;
import java.util.List;

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

    /** Whether any key was ever issued. */
    public boolean isAny() {
        return !Select.of("select 1 as one from tongbao.access_key limit 1")
                .run(database)
                .rows()
                .isEmpty();
    }

    /** Codes of regions and of all that is below any of them, now or before, in any hierarchy. */
    public Table reach(List<String> regions) {
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
