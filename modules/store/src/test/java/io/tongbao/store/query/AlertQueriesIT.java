package io.tongbao.store.query;

import static io.tongbao.store.testing.Samples.APRIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.AlertSteps;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about alerts, by themselves and in a bulletin. */
@OnEveryServer
class AlertQueriesIT {
    private final Database database;
    private Store store;

    AlertQueriesIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        store = new Store(database);
        store.land(Topics.DEFINITIONS.name(), Samples.townsOfAZone());
    }

    @Test
    void a2_giveOpenAlertsWorstFirstAndTellWhichOfThemIsMeant() throws SQLException {
        store.land(
                Topics.ALERTS.name(),
                AlertSteps.step("a", 1, "FIRING").build(),
                AlertSteps.step("b", 1, "FIRING").setLevel("RED").build(),
                AlertSteps.step("c", 1, "FIRING").build(),
                AlertSteps.step("c", 2, "RESOLVED").setLevel("RED").build());
        AlertsQuery query = new AlertsQuery(database);

        assertThat(query.current(Filter.ALL).values("region")).containsExactly("b", "a", "c");
        assertThat(query.current(Filter.ALL
                                .withGroup("towns")
                                .withIndicator("retail")
                                .withPeriod(APRIL))
                        .values("region"))
                .containsExactly("a", "c");
        assertThat(query.current(Filter.ALL.withRegion("a").within(APRIL.plusMonths(1), null))
                        .rows())
                .isEmpty();
        assertThat(query.history(Filter.ALL.withRegion("c")).values("state")).containsExactly("FIRING", "RESOLVED");
        assertThat(query.asOf(Filter.ALL, new Moment(AlertSteps.KNOWN, null, null, false))
                        .values("state"))
                .containsOnly("FIRING");
        assertThat(query.open("a.behind_pace.retail.2023").values("region")).containsExactly("a");
        assertThatThrownBy(() -> query.open("b.behind_pace.retial.2023"))
                .hasMessageContaining("is not there; the nearest open ones are b.behind_pace.retail.2023, a.");
        assertThatThrownBy(() -> query.open("c.behind_pace.retail.2023"))
                .hasMessageContaining("is closed (RESOLVED)")
                .satisfies(each ->
                        assertThat(((AlertNotOpenException) each).isKnown()).isTrue());
    }

    @Test
    void a2_bulletinsTellAlertsOfTheGroupThatAreOpenByTheFiguresUpToTheirMonth() throws SQLException {
        store.land(
                Topics.ALERTS.name(),
                AlertSteps.step("a", 1, "FIRING").build(),
                AlertSteps.step("zone", 1, "FIRING").setLevel("YELLOW").build(),
                AlertSteps.step("elsewhere", 1, "FIRING").build(),
                AlertSteps.step("c", 1, "FIRING").build(),
                AlertSteps.step("c", 2, "RESOLVED").build());
        store.land(
                Topics.ALERT_MONTHS.name(),
                AlertSteps.month("a", 4, 1, true).build(),
                AlertSteps.month("zone", 4, 1, true).setLevel("YELLOW").build(),
                AlertSteps.month("elsewhere", 4, 1, true).build(),
                AlertSteps.month("c", 4, 1, true).build(),
                AlertSteps.month("c", 4, 2, false).build(),
                AlertSteps.month("c", 3, 2, true).build());
        BulletinQuery query = new BulletinQuery(database);
        Moment noon = new Moment(AlertSteps.KNOWN, null, null, false);

        assertThat(query.of("towns", APRIL).alerts().values("region")).containsExactly("zone", "a");
        assertThat(query.of("towns", APRIL.plusMonths(1)).alerts().values("region"))
                .containsExactly("zone", "a");
        assertThat(query.of("towns", APRIL.minusMonths(1)).alerts().values("text_en"))
                .containsExactly("by month 3");
        assertThat(query.of("towns", APRIL.plusYears(1)).alerts().rows()).isEmpty();
        assertThat(query.asOf("towns", APRIL, noon).alerts().values("region")).containsExactly("zone", "a", "c");
        assertThat(query.asOf("towns", APRIL.minusMonths(1), noon).alerts().rows())
                .isEmpty();
    }

    @Test
    void a2_whoHasTakenAnAlertUpIsToldByTheStepsUpToTheMonth() throws SQLException {
        AlertStep.Builder taken = AlertSteps.step("a", 2, "ACKNOWLEDGED")
                .setPreviousState("FIRING")
                .setDecidedBy("Wang")
                .setReason("in hand");
        store.land(
                Topics.ALERTS.name(),
                AlertSteps.step("a", 1, "FIRING").build(),
                taken.build(),
                AlertSteps.step("b", 1, "FIRING").build(),
                AlertSteps.step("b", 2, "EXEMPTED").setDecidedBy("Li").build());
        store.land(
                Topics.ALERT_MONTHS.name(),
                AlertSteps.month("a", 3, 1, true).build(),
                AlertSteps.month("a", 4, 1, true).build(),
                AlertSteps.month("b", 3, 1, true).build(),
                AlertSteps.month("b", 4, 1, true).build());
        AlertsQuery query = new AlertsQuery(database);
        List<String> told = List.of("region", "state", "taken_up_by", "reason");

        assertThat(query.byMonth(Filter.ALL, APRIL, null).only(told).rows())
                .containsExactly(List.of("a", "ACKNOWLEDGED", "Wang", "in hand"));
        assertThatThrownBy(() -> query.openForAll("a.behind_pace.retail.2023"))
                .hasMessageContaining("was taken up by Wang already");
        assertThat(query.byMonth(Filter.ALL, APRIL.minusMonths(1), null)
                        .only(List.of("region", "state"))
                        .rows())
                .containsExactly(List.of("a", "FIRING"), List.of("b", "FIRING"));
        assertThat(store.rows("select taken_up_at from stats.alerts_by_month('2023-04-30')"))
                .containsExactlyElementsOf(store.rows("select taken_up_at from stats.alerts where region = 'a'"));
    }

    @Test
    void a2_anOverdueReportOfLastDecemberIsToldThisYear() throws SQLException {
        LocalDate december = LocalDate.of(2022, 12, 1);
        for (String kind : List.of("REPORT_OVERDUE", "BEHIND_PACE")) {
            store.land(
                    Topics.ALERTS.name(),
                    AlertSteps.step("a", 1, "FIRING")
                            .setAlertId(kind)
                            .setKind(kind)
                            .setYear(2022)
                            .setPeriod(december)
                            .build());
            store.land(
                    Topics.ALERT_MONTHS.name(),
                    AlertSteps.month("a", 4, 1, true)
                            .setAlertId(kind)
                            .setMonth(december)
                            .setPeriod(december)
                            .build());
        }

        for (int month : List.of(1, 4, 12)) {
            assertThat(new BulletinQuery(database)
                            .of("towns", LocalDate.of(2023, month, 1))
                            .alerts()
                            .values("kind"))
                    .containsExactly("REPORT_OVERDUE");
        }
    }
}
