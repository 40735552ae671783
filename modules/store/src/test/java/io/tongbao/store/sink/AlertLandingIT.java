package io.tongbao.store.sink;

import static io.tongbao.store.testing.AlertSteps.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class AlertLandingIT {
    private static final String ALERTS = Topics.ALERTS.name();

    private final Database database;
    private Store store;

    AlertLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    private List<String> states() throws SQLException {
        return store.rows("select step, state, version from stats.alert_history order by alert_id, step");
    }

    @Test
    void a2_keepsEveryStepAndShowsTheLast() throws SQLException {
        store.land(Topics.DEFINITIONS.name(), Samples.indicator(), Samples.region("a", 1, "甲镇"));
        store.land(
                ALERTS,
                step("a", 1, "FIRING").build(),
                step("a", 2, "ACKNOWLEDGED").setDecidedBy("王主任").setReason("在办").build(),
                step("b", 1, "FIRING").build(),
                step("b", 2, "RESOLVED").setRegionZh("乙镇").build());

        assertThat(store.rows("select alert_id, region_zh, indicator, state, open, taken_up_by, pace, since_period,"
                        + " version from stats.alerts order by 1"))
                .containsExactly(
                        "a.behind_pace.retail.2023|甲镇|retail|ACKNOWLEDGED|t|王主任|33.3333333333|2023-03-01|1.2",
                        "b.behind_pace.retail.2023|乙镇|retail|RESOLVED|f|null|33.3333333333|2023-03-01|1.2");
        assertThat(store.rows("select count(*) from stats.alert_history")).containsExactly("4");
    }

    @Test
    void a2_tellsHowAlertsStoodAtAMoment() throws SQLException {
        store.land(
                ALERTS,
                step("a", 1, "FIRING").build(),
                step("a", 2, "ESCALATED").setLevel("RED").build());

        assertThat(store.rows("select state, level from stats.alerts_as_of('2023-05-08T01:00:00Z')"))
                .containsExactly("FIRING|BLUE");
        assertThat(store.rows("select state, level from stats.alerts_as_of('2023-05-09T01:00:00Z')"))
                .containsExactly("ESCALATED|RED");
        assertThat(store.rows("select state from stats.alerts_as_of('2023-05-08T00:59:59Z')"))
                .isEmpty();
    }

    @Test
    void a2_aStepComputedAgainChangesNothing() throws SQLException {
        store.land(
                ALERTS, step("a", 1, "FIRING").build(), step("a", 2, "RESOLVED").build());
        AlertStep again = step("a", 1, "FIRING").setGeneration(2).setSequence(9).build();

        assertThat(store.land(ALERTS, again).rows()).isZero();
        assertThat(states()).containsExactly("1|FIRING|1.1", "2|RESOLVED|1.2");
    }

    @Test
    void a2_aLaterComputationThatComesToAnotherStepReplacesWhatFollowed() throws SQLException {
        store.land(
                ALERTS,
                step("a", 1, "FIRING").build(),
                step("a", 2, "ESCALATED").build(),
                step("a", 3, "RESOLVED").build(),
                step("b", 1, "FIRING").build());
        store.land(
                ALERTS, step("a", 2, "RESOLVED").setGeneration(2).setSequence(1).build());

        assertThat(states()).containsExactly("1|FIRING|1.1", "2|RESOLVED|2.1", "1|FIRING|1.1");
        assertThat(store.land(
                                ALERTS,
                                step("a", 2, "ESCALATED").build(),
                                step("a", 3, "RESOLVED").build())
                        .rows())
                .isZero();
    }

    @Test
    void a2_whatIsNoStepIsPutAside() throws SQLException {
        assertThat(store.land(ALERTS, step("a", 0, "FIRING").build()).poison()).isEqualTo(1);
        assertThat(states()).isEmpty();
    }

    @Test
    void a1_alertRulesLand() throws SQLException {
        AlertRuleDefinition body = AlertRuleDefinition.newBuilder()
                .setKind("NEGATIVE_GROWTH")
                .setIndicator("retail")
                .setGroup("towns")
                .setThreshold(new BigDecimal("-5.000000000000"))
                .build();
        ReferenceChange.Builder change =
                ReferenceChange.newBuilder().setKind("ALERT_RULE").setCode("falls");
        store.land(
                Topics.DEFINITIONS.name(),
                change.setAlertRule(body).build(),
                ReferenceChange.newBuilder()
                        .setKind("ALERT_RULE")
                        .setCode("gone")
                        .setVersion(2)
                        .setWithdrawn(true)
                        .build());

        assertThat(store.rows("select code, kind, active, indicator, group_code, threshold, level, clear_after"
                        + " from stats.alert_rules"))
                .containsExactly("falls|NEGATIVE_GROWTH|t|retail|towns|-5.000000000000|BLUE|1");
    }

    @Test
    void a2_decisionsSayWhichAlertAndDocument() throws SQLException {
        store.land(
                Topics.DECISIONS.name(),
                Decision.newBuilder()
                        .setId("d")
                        .setKind("EXEMPT")
                        .setAlertId("a.behind_pace.retail.2023")
                        .setDocument("宛政〔2023〕7号")
                        .setPeriod(LocalDate.of(2023, 4, 1))
                        .build());

        assertThat(store.rows("select kind, alert_id, document from stats.decisions"))
                .containsExactly("EXEMPT|a.behind_pace.retail.2023|宛政〔2023〕7号");
    }
}
