package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.indicator;
import static io.tongbao.store.testing.Samples.project;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.regionWithdrawn;
import static io.tongbao.store.testing.Samples.rejected;
import static io.tongbao.store.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class EventLandingIT {
    private static final String DEFINITIONS = Topics.DEFINITIONS.name();

    private final Database database;
    private Store store;

    EventLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @Test
    void landsAnAcceptedReportOnceWithTextAsItWas() throws SQLException {
        String note = "tab\t line\n \\N 更正 \"x\"";
        store.land(DEFINITIONS, indicator(), region("a", 1, "甲镇"));
        store.land(Topics.ACCEPTED.name(), report(1, note), report(2, null));
        assertThat(store.land(Topics.ACCEPTED.name(), report(1, note)).rows()).isZero();
        assertThat(
                        store.rows(
                                "select id, region_zh, indicator_zh, unit, month_value, warnings, note from stats.reports order by id"))
                .containsExactly(
                        "r1|甲镇|社会消费品零售总额|万元|12.3|{V07,\"V\\\"1\\\\\"}|" + note,
                        "r2|甲镇|社会消费品零售总额|万元|12.3|{V07,\"V\\\"1\\\\\"}|null");
    }

    @Test
    void landsEverySumThatOneInputChanges() throws SQLException {
        AcceptedReport march = report(1, null);
        AcceptedReport april = AcceptedReport.newBuilder(march)
                .setPeriod(march.getPeriod().plusMonths(1))
                .build();
        AcceptedReport other =
                AcceptedReport.newBuilder(march).setIndicator("prj_signed").build();

        assertThat(store.land(Topics.ACCEPTED.name(), march, april, other).rows())
                .isEqualTo(3);
        assertThat(store.land(Topics.ACCEPTED.name(), march, april, other).rows())
                .isZero();
    }

    @Test
    void landsProjectsOnceAndShowsWhatStands() throws SQLException {
        AcceptedProject first = project("p1", "2023-03", 0, 1)
                .setYearInvestment(new BigDecimal("12.500000000000"))
                .setPlanStart(LocalDate.of(2023, 3, 1))
                .build();
        AcceptedProject corrected =
                project("p1", "2023-03", 1, 2).setStage("SUSPENDED").build();
        AcceptedProject late =
                project("p1", "2023-03", 0, 3).setDisposition("SUPERSEDED").build();
        AcceptedProject february =
                project("p1", "2023-02", 3, 4).setStage("APPROVED").build();
        AcceptedProject other = project("p2", "2023-02", 0, 5).build();
        store.land(DEFINITIONS, region("a", 1, "甲镇"));

        store.land(Topics.ACCEPTED_PROJECTS.name(), first, corrected, late, february, other);

        assertThat(store.land(Topics.ACCEPTED_PROJECTS.name(), first, corrected).rows())
                .isZero();
        assertThat(store.rows("select project, region_zh, period, stage, revision from stats.projects order by 1"))
                .containsExactly("p1|甲镇|2023-03-01|SUSPENDED|1", "p2|甲镇|2023-02-01|STARTED|0");
        assertThat(store.rows(
                        "select id, standing, year_investment, plan_start from stats.projects_history order by 1"))
                .containsExactly(
                        "p1|f|12.5|2023-03-01", "p2|t|null|null", "p3|f|null|null", "p4|t|null|null", "p5|t|null|null");
    }

    @Test
    void c5_monthOfAProjectThatIsJudgedAnewIsShownAnew() throws SQLException {
        AcceptedProject march = project("p1", "2023-03", 0, 1).build();
        AcceptedProject april = project("p1", "2023-04", 0, 2)
                .setPace("NOT_STARTED")
                .setReportedBy("Li")
                .build();
        AcceptedProject corrected = project("p1", "2023-03", 1, 3).build();
        AcceptedProject anew = project("p1", "2023-04", 0, 3)
                .setId("")
                .setDisposition("REJUDGED")
                .setPace("ON_PACE")
                .build();

        store.land(Topics.ACCEPTED_PROJECTS.name(), march, april, corrected, anew);

        assertThat(store.land(Topics.ACCEPTED_PROJECTS.name(), corrected, anew).rows())
                .isZero();
        assertThat(store.rows("select period, pace, reported_by, id, disposition from stats.projects"))
                .containsExactly("2023-04-01|ON_PACE|Li|p2|REJUDGED");
        assertThat(store.rows("select period, revision, pace, standing from stats.projects_history"
                        + " order by period, source_offset"))
                .containsExactly(
                        "2023-03-01|0|null|f",
                        "2023-03-01|1|null|t",
                        "2023-04-01|0|NOT_STARTED|f",
                        "2023-04-01|0|ON_PACE|t");
    }

    @Test
    void k7_tellsProjectsAsTheyStoodAtAMoment() throws SQLException {
        Instant march = Instant.parse("2023-04-03T01:00:00Z");
        Instant april = Instant.parse("2023-05-03T01:00:00Z");
        Instant corrected = Instant.parse("2023-05-20T01:00:00Z");
        store.land(
                Topics.ACCEPTED_PROJECTS.name(),
                project("p1", "2023-03", 0, 1).setKnownAt(march).build(),
                project("p1", "2023-04", 0, 2)
                        .setKnownAt(april)
                        .setPace("NOT_STARTED")
                        .setReportedBy("Li")
                        .build(),
                project("p1", "2023-03", 1, 3).setKnownAt(corrected).build(),
                project("p1", "2023-04", 0, 3)
                        .setKnownAt(corrected)
                        .setDisposition("REJUDGED")
                        .setPace("ON_PACE")
                        .build(),
                project("p2", "2023-04", 0, 4)
                        .setKnownAt(corrected)
                        .setDisposition("SUPERSEDED")
                        .build());
        String then = "select project, period, revision, pace, reported_by, standing from stats.projects_as_of('%s')";

        assertThat(store.rows(String.format(then, "2023-04-03T00:59:59Z"))).isEmpty();
        assertThat(store.rows(String.format(then, march))).containsExactly("p1|2023-03-01|0|null|null|t");
        assertThat(store.rows(String.format(then, april))).containsExactly("p1|2023-04-01|0|NOT_STARTED|Li|t");
        assertThat(store.rows(String.format(then, corrected))).containsExactly("p1|2023-04-01|0|ON_PACE|Li|t");
        assertThat(store.rows("select v::text from stats.projects_as_of(now()) v"))
                .isEqualTo(store.rows("select v::text from stats.projects v"));
    }

    @Test
    void k7_tellsReportsAsTheyWereKnownAtAMoment() throws SQLException {
        Instant first = Instant.parse("2023-05-08T01:02:03Z");
        Instant second = Instant.parse("2023-05-09T01:02:03Z");
        AcceptedReport corrected = AcceptedReport.newBuilder(report(2, "误填"))
                .setRevision(1)
                .setKnownAt(second)
                .build();
        store.land(Topics.ACCEPTED.name(), report(1, null), corrected);
        String then = "select id from stats.reports_as_of('%s'%s) order by 1";

        assertThat(store.rows(String.format(then, "2023-05-08T01:02:02Z", ""))).isEmpty();
        assertThat(store.rows(String.format(then, first, ""))).containsExactly("r1");
        assertThat(store.rows(String.format(then, second, ", 'retail', '2023-04-01', '2023-04-01', 'a'")))
                .containsExactly("r1", "r2");
        for (String other : List.of(
                "of_indicator => 'gdp'",
                "first_period => '2023-05-01'",
                "last_period => '2023-03-01'",
                "of_region => 'b'")) {
            assertThat(store.rows(String.format(then, second, ", " + other)))
                    .as(other)
                    .isEmpty();
        }
        assertThat(store.rows("select v::text from stats.reports_as_of(now()) v order by 1"))
                .isEqualTo(store.rows("select v::text from stats.reports v order by 1"));
    }

    @Test
    void a2_theClocksPlaceInALogIsNoEventOfIt() throws SQLException {
        Mark mark = new Mark(1, Instant.parse("2023-05-10T00:00:00Z"), LocalDate.of(2023, 5, 10), 0);

        assertThat(store.land(Topics.ACCEPTED.name(), mark.report(), report(1, null))
                        .rows())
                .isEqualTo(1);
        assertThat(store.land(Topics.ACCEPTED_TARGETS.name(), mark.target()).rows())
                .isZero();
        assertThat(store.land(Topics.ACCEPTED_PROJECTS.name(), mark.project()).rows())
                .isZero();
        assertThat(store.rows("select id from stats.reports")).containsExactly("r1");
    }

    @Test
    void landsARejectOnceWithAllItsReasons() throws SQLException {
        store.land(Topics.REJECTS.name(), rejected(5), rejected(5));
        assertThat(store.rows(
                        "select id, region, period, check_code, field, value, message_zh, reasons -> 1 ->> 'check', event,"
                                + " stage from stats.rejects"))
                .containsExactly("j5|nowhere|2023-13|V01|month_value|12,3x|不是数字|V05|{\"a\":\"\\u0000\\t\"}|CHECKS");
    }

    @Test
    void v02_aRejectTellsWhoseIngressTopicItCameInBy() throws SQLException {
        Rejected foreign = rejected(6);
        foreign.setSourceTopic("tongbao.ingress.office.2");
        store.land(Topics.REJECTS.name(), rejected(5), foreign);

        assertThat(store.rows("select source_offset, coalesce(publisher, '-') from stats.rejects order by 1"))
                .containsExactly("5|-", "6|office.2");
        assertThat(new RejectsQuery(database).latest("office.2", 10).values("id"))
                .containsExactly("j6");
        assertThat(new RejectsQuery(database).latest(null, 10).rows()).hasSize(2);
    }

    @Test
    void showsTheHighestVersionOfADefinitionAndKeepsAll() throws SQLException {
        store.land(DEFINITIONS, region("a", 2, "二"), region("a", 1, "一"), region("b", 1, "乙"));
        store.land(DEFINITIONS, region("a", 1, "又一"), region("b", 2, "丙"));
        assertThat(store.rows("select code, name_zh, version from stats.regions order by code"))
                .containsExactly("a|二|2", "b|丙|2");
        assertThat(store.rows("select code, version, body ->> 'name_zh' from tongbao.reference_version order by 1, 2"))
                .containsExactly("a|1|一", "a|2|二", "b|1|乙", "b|2|丙");
    }

    @Test
    void hidesAWithdrawnDefinitionButLeavesItsNameInHistory() throws SQLException {
        store.land(DEFINITIONS, region("a", 1, "甲镇"), regionWithdrawn("a", 2));
        store.land(Topics.GROWTH.name(), Samples.figure("a", 1, "10"));
        assertThat(store.rows("select * from stats.regions")).isEmpty();
        assertThat(store.rows("select region_zh from stats.growth")).containsExactly("甲镇");
    }

    @Test
    void putsAsideADefinitionWithAWrongDayAndSkipsAKindItDoesNotKnow() throws SQLException {
        ReferenceChange wrong = region("a", 1, "甲镇");
        wrong.getRegion().setValidFrom("soon");
        ReferenceChange unknown = region("c", 1, "丙镇");
        unknown.setKind("LATER_KIND");
        Landed landed = store.land(DEFINITIONS, wrong, region("b", 1, "乙镇"), unknown);
        assertThat(landed.poison()).isEqualTo(1);
        assertThat(store.rows("select code from stats.regions")).containsExactly("b");
        assertThat(store.rows("select message_en from stats.rejects"))
                .containsExactly("ERROR: invalid input syntax for type date: \"soon\"");
    }
}
