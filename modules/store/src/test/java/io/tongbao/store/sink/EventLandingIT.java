package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.indicator;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.regionWithdrawn;
import static io.tongbao.store.testing.Samples.rejected;
import static io.tongbao.store.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
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
    void landsARejectOnceWithAllItsReasons() throws SQLException {
        store.land(Topics.REJECTS.name(), rejected(5), rejected(5));
        assertThat(store.rows(
                        "select id, region, period, check_code, field, value, message_zh, reasons -> 1 ->> 'check', event,"
                                + " stage from stats.rejects"))
                .containsExactly("j5|nowhere|2023-13|V01|month_value|12,3x|不是数字|V05|{\"a\":\"\\u0000\\t\"}|CHECKS");
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
