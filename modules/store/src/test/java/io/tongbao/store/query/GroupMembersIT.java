package io.tongbao.store.query;

import static io.tongbao.store.testing.Samples.group;
import static io.tongbao.store.testing.Samples.membership;
import static io.tongbao.store.testing.Samples.region;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnEveryServer
class GroupMembersIT {
    private static final String NOW =
            """
            select g.code || ' ' || p.day::date || ' ' || m.region
            from tongbao.region_group g
            cross join generate_series(date '2022-01-31', '2023-12-31', interval '1 month') s (day)
            cross join lateral (select date_trunc('month', s.day) + interval '1 month - 1 day' as day) p
            join lateral tongbao.group_members(g.code) m on p.day >= m.valid_from and p.day < m.valid_to
            order by 1
            """;
    private static final String ONCE_MORE =
            """
            select m.group_code || ' ' || (m.period + interval '1 month - 1 day')::date || ' ' || m.region
            from oracle.members(
                'infinity',
                array(select g.code from tongbao.region_group g),
                array(select d::date from generate_series(date '2022-01-01', '2023-12-01', interval '1 month') d)) m
            order by 1
            """;

    private final Database database;

    GroupMembersIT(Database database) {
        this.database = database;
    }

    /** Memberships that overlap, end and begin again, three levels deep; few regions are looked up, of many the table is read. */
    @Test
    void u5_k1_membersAreThoseThatTheRulesSayOnceMore() throws SQLException {
        Random random = new Random(5);
        for (int towns : new int[] {12, 12, 12, 600}) {
            Store store = new Store(database);
            store.land(Topics.DEFINITIONS.name(), definitions(towns, random));

            List<String> members = store.rows(NOW);

            assertThat(members).hasSizeGreaterThan(24).isEqualTo(store.rows(ONCE_MORE));
        }
    }

    private static ReferenceChange[] definitions(int towns, Random random) {
        List<ReferenceChange> all = new ArrayList<>();
        List<String> parents = List.of("county-0", "county-1", "county-2", "elsewhere");
        for (String code : parents) {
            all.add(region(code, 1, code));
            all.add(membership(code, "city", null, random.nextBoolean() ? null : day(random)));
            all.add(group("of-" + code, code));
        }
        all.add(region("city", 1, "市"));
        all.add(group("of-city", "city"));
        all.add(group("named", null, "town-1", "town-2", "town-2", "unheard-of"));
        for (int town = 0; town < towns; town++) {
            all.add(region("town-" + town, 1, "镇" + town));
            for (int each = random.nextInt(4); each > 0; each--) {
                all.add(membership(
                        "town-" + town,
                        parents.get(random.nextInt(parents.size())),
                        each == 3 ? null : day(random), // two that begin together would be versions of one
                        random.nextBoolean() ? null : day(random)));
            }
        }
        return all.toArray(ReferenceChange[]::new);
    }

    private static String day(Random random) {
        return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(700)).toString();
    }
}
