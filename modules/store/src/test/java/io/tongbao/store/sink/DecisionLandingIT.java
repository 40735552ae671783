package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.decision;
import static io.tongbao.store.testing.Samples.finding;
import static io.tongbao.store.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.WarningsQuery;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions and findings, and the views on them. */
@OnEveryServer
class DecisionLandingIT {
    private static final String DECISIONS = Topics.DECISIONS.name();

    private final Database database;
    private Store store;

    DecisionLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    private void decide(io.tongbao.contracts.Decision.Builder decision) throws SQLException {
        store.land(DECISIONS, decision.build());
    }

    private List<String> locks() throws SQLException {
        return store.rows(
                "select to_char(period, 'YYYY-MM'), indicator, locked from stats.period_locks order by period, indicator");
    }

    @Test
    void landsADecisionOfAnyKindOnce() throws SQLException {
        List<IncomingRecord> records = store.records(
                DECISIONS,
                decision("RETRACT", "retail")
                        .setRegion("a")
                        .setGroup("towns")
                        .setDataClass("OFFICIAL")
                        .build(),
                decision("EXEMPT", null).build());
        store.land(records, List.of());
        assertThat(store.land(records, List.of()).rows()).isZero();
        assertThat(store.rows("select kind, region, group_code, indicator, period, data_class, decided_by, reason,"
                        + " known_at = 'epoch' from stats.decisions order by source_offset"))
                .containsExactly(
                        "RETRACT|a|towns|retail|2023-03-01|OFFICIAL|王|已通报|t",
                        "EXEMPT|null|null|null|2023-03-01|null|王|已通报|t");
        assertThat(new DecisionsQuery(database).all(Filter.ALL.withRegion("a")).values("kind"))
                .containsExactly("RETRACT");
    }

    @Test
    void showsTheFirstReleaseOfAName() throws SQLException {
        Instant circulated = Instant.parse("2023-04-12T08:00:00Z");
        decide(decision("RELEASE", null).setName("四月通报").setMoment(circulated));
        decide(decision("RELEASE", null).setName("四月通报"));
        decide(decision("RELEASE", null).setName("补充"));
        assertThat(store.rows("select name, period, moment = '2023-04-12 08:00+00', moment = known_at, decided_by"
                        + " from stats.releases order by name = '补充'"))
                .containsExactly("四月通报|2023-03-01|t|f|王", "补充|2023-03-01|f|t|王");
        assertThat(new DecisionsQuery(database).releases().values("name")).containsExactly("补充", "四月通报");
    }

    @Test
    void showsWhatIsLockedNow() throws SQLException {
        decide(decision("LOCK", "retail"));
        assertThat(locks()).containsExactly("2023-03|retail|t");

        decide(decision("LOCK", null));
        decide(decision("UNLOCK", "gdp"));
        assertThat(locks()).containsExactly("2023-03|gdp|f", "2023-03|null|t");
        assertThat(new DecisionsQuery(database).locks().values("locked")).containsExactly(true, false);

        decide(decision("UNLOCK", null));
        assertThat(locks()).isEmpty();
        decide(decision("LOCK", "gdp"));
        assertThat(locks()).containsExactly("2023-03|gdp|t");
    }

    @Test
    void listsFindingsAndWhetherTheyWereExplained() throws SQLException {
        AcceptedReport silent = report(1, null);
        silent.setFindings(List.of(finding("WARN"), finding("INFO")));
        AcceptedReport explained = report(2, null);
        explained.setRevision(1);
        explained.setFindings(List.of(finding("WARN")));
        explained.setExplanation("停产");
        AcceptedReport quiet = report(3, null);
        quiet.setRegion("b");
        store.land(Topics.ACCEPTED.name(), silent, explained, quiet);

        assertThat(store.rows("select id, explained, jsonb_array_length(findings) from stats.reports order by id"))
                .containsExactly("r1|f|2", "r2|t|1", "r3|null|0");
        assertThat(store.rows("select report_id, check_code, severity, value, expected, message_zh, explained, standing"
                        + " from stats.warnings order by report_id, severity desc"))
                .containsExactly(
                        "r1|V07|WARN|12|13万元|不符|f|f", "r1|V07|INFO|12|13万元|不符|null|f", "r2|V07|WARN|12|13万元|不符|t|t");
        assertThat(new WarningsQuery(database).standing(Filter.ALL).values("report_id"))
                .containsExactly("r2");
    }

    @Test
    void aRetractedReportStandsNoMore() throws SQLException {
        AcceptedReport warned = report(1, null);
        warned.setFindings(List.of(finding("WARN")));
        AcceptedReport retracted = report(2, null);
        retracted.setSourceTopic(DECISIONS);
        retracted.setDisposition("RETRACTED");
        retracted.setDecidedBy("王");
        retracted.setDecisionReason("误报");
        store.land(Topics.ACCEPTED.name(), warned, retracted);

        assertThat(store.rows("select disposition, decided_by, decision_reason from stats.reports order by id"))
                .containsExactly("STANDING|null|null", "RETRACTED|王|误报");
        assertThat(store.rows("select standing from stats.warnings")).containsExactly("f");
    }
}
