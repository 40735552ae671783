package io.tongbao.store.query;

import static io.tongbao.store.testing.Samples.APRIL;
import static io.tongbao.store.testing.Samples.group;
import static io.tongbao.store.testing.Samples.membership;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class CompletenessIT {
    private static final Instant FIRST = Instant.parse("2023-05-01T00:00:00Z");
    private static final int MINUTES = 20 * 24 * 60;

    private final Database database;
    private Store store;

    CompletenessIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @Test
    void v14_howOftenEachStateIsIsWhatTheCellsAddUpTo() throws SQLException {
        Random random = new Random(14);
        for (int members : new int[] {12, 600}) {
            store = new Store(database);
            store.land(Topics.DEFINITIONS.name(), definitions(members));
            store.land(Topics.ACCEPTED.name(), reports(members, random));

            Map<String, Long> everything = new TreeMap<>();
            for (int day = 0; day < 22; day += 3) {
                Instant at = FIRST.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(80_000));
                Moment moment = day == 21 ? null : new Moment(at, null, null, false);
                LocalDate today = LocalDate.of(2023, 5, 1).plusDays(day);
                Map<String, Long> cells = cells(moment, today);
                assertThat(states(moment, today))
                        .as("%d members, %s", members, at)
                        .isEqualTo(cells);
                cells.forEach((state, count) -> everything.merge(state, count, Long::sum));
            }
            assertThat(everything).containsOnlyKeys("DUE", "EXCUSED", "LATE", "OVERDUE", "REPORTED");
        }
    }

    @Test
    void v14_whatIsExpectedOfNobodyHasNoState() throws SQLException {
        store.land(Topics.DEFINITIONS.name(), definitions(3));

        assertThat(new CompletenessQuery(database)
                        .states("all", APRIL, null, APRIL)
                        .rows())
                .isEmpty();
        assertThat(new CompletenessQuery(database)
                        .states("unheard-of", APRIL, null, APRIL)
                        .rows())
                .isEmpty();
    }

    private Map<String, Long> cells(@Nullable Moment moment, LocalDate today) {
        Map<String, Long> states = new TreeMap<>();
        new CompletenessQuery(database)
                .list(Filter.ALL.withGroup("all"), APRIL, moment, today)
                .table()
                .values("state")
                .forEach(state -> states.merge(String.valueOf(state), 1L, Long::sum));
        return states;
    }

    private Map<String, Long> states(@Nullable Moment moment, LocalDate today) {
        Map<String, Long> states = new TreeMap<>();
        Fields.of(new CompletenessQuery(database).states("all", APRIL, moment, today))
                .forEach(row -> states.put(row.text("state"), Long.valueOf(row.text("cells"))));
        return states;
    }

    /** Members of a zone, of which the first leaves in the period, and indicators that are due on the 8th, on the 15th and never. */
    private static ReferenceChange[] definitions(int members) {
        List<ReferenceChange> all = new ArrayList<>();
        all.add(region("zone", 1, "园区"));
        all.add(group("all", "zone"));
        for (int each = 0; each < members; each++) {
            all.add(region("r" + each, 1, "镇" + each));
            all.add(membership("r" + each, "zone", null, each == 0 ? "2023-04-15" : null));
        }
        for (int due : new int[] {8, 15, 0}) {
            ReferenceChange indicator = Samples.indicator();
            indicator.setCode("due-" + due);
            indicator.getIndicator().setDueDay(due);
            all.add(indicator);
        }
        return all.toArray(ReferenceChange[]::new);
    }

    /** Some have none, some several, of several classes; some are taken back, of some there is none with a reason. */
    private static AcceptedReport[] reports(int members, Random random) {
        return IntStream.range(0, 4 * members)
                .mapToObj(each -> AcceptedReport.newBuilder(report(each, null))
                        .setRegion("r" + random.nextInt(members))
                        .setIndicator("due-" + new int[] {8, 15, 0}[random.nextInt(3)])
                        .setPeriod(random.nextInt(10) == 0 ? APRIL.minusMonths(1) : APRIL)
                        .setDataClass(random.nextInt(4) == 0 ? "DEPARTMENT" : "OFFICIAL")
                        .setDisposition(random.nextInt(8) == 0 ? "RETRACTED" : "STANDING")
                        .setStatus(random.nextInt(8) == 0 ? "M" : "A")
                        .setRevision(random.nextInt(3))
                        .setKnownAt(FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES))))
                        .build())
                .toArray(AcceptedReport[]::new);
    }
}
