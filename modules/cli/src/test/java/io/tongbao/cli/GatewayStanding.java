package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Target letters and projects are checked before they are published against what stands, as the checks on arrival do. Part of
 * {@link GatewayIT}, on its stack.
 */
abstract class GatewayStanding {
    private static final Path SEED = Path.of("../../seeds/guanzhuang");
    private static final String TARGETS = "地区,指标,年度,类型,目标值,单位,排名,序时方式,权重,亮灯规则,版本,签订日期\n";
    private static final String PROJECTS = "项目代码,项目名称,地区,批次,清单版本,阶段,期别,合同金额,本月完成投资,本年完成投资,版次,更正说明\n";

    private final Gateway gateway;

    GatewayStanding(Gateway gateway) {
        this.gateway = gateway;
    }

    private JsonNode rehearsed(String kind, String csv) throws Exception {
        return gateway.post(kind + "?dryRun=true", Gateway.CSV, csv).json().get("rows");
    }

    private static List<String> states(JsonNode rows) {
        return rows.findValuesAsText("state");
    }

    private static String problems(JsonNode row) {
        return row.get("problems").findValuesAsText("check") + " "
                + row.get("problems").findValuesAsText("field");
    }

    @Test
    void t1_whatStandsAlreadyChangesNothing() throws Exception {
        for (String each : List.of("targets-2023.csv", "projects-2022.csv", "projects-2023.csv")) {
            JsonNode rows = rehearsed(each.substring(0, each.indexOf('-')), Files.readString(SEED.resolve(each)));

            assertThat(states(rows)).as(each).isNotEmpty().containsOnly("PUBLISHED");
        }
    }

    @Test
    void t1_aLetterIsJudgedByTheOneThatStandsAndByWhatItRefersTo() throws Exception {
        String other = "411302102,budget_revenue,2023,LEVEL,5600,万元,,LINEAR,20,,1,2023-03-16\n";

        JsonNode rows = rehearsed(
                "targets",
                TARGETS + other
                        + "411302102,budget_revenue,2023,CEILING,5600,万元,,,20,nowhere,,\n"
                        + "411302102,gdp,2023,RANK,3,位,nowhere,,15,,,\n"
                        + "411302102,fixed_asset_investment,2023,LEVEL,3,亿元,,,15,,,\n"
                        + "411302102,gdp,2023,GROWTH,7,%,units-gdp-growth,,15,,2,2023-06-16\n");

        assertThat(states(rows)).containsExactly("REJECTED", "REJECTED", "REJECTED", "REJECTED", "HELD_BACK");
        assertThat(problems(rows.get(0))).isEqualTo("[T1] [version]");
        assertThat(rows.get(0).get("problems").get(0).get("message_zh").asText())
                .contains("第1版已存在");
        assertThat(rows.get(0).get("problems").get(0).get("cell").asText()).isNotBlank();
        assertThat(problems(rows.get(1))).isEqualTo("[V01] [light_rule]");
        assertThat(problems(rows.get(2))).contains("V01", "ranking");
        assertThat(problems(rows.get(3))).contains("T1", "kind");
        assertThat(gateway.post("targets", Gateway.CSV, TARGETS + other).status())
                .isEqualTo(422);
    }

    @Test
    void t1_aLetterIsJudgedByThoseBeforeItInTheFile() throws Exception {
        JsonNode rows = rehearsed(
                "targets",
                TARGETS + "411302102,gdp,2031,GROWTH,6,%,,,15,,1,\n" + "411302102,gdp,2031,GROWTH,7,%,,,15,,1,\n");

        assertThat(states(rows)).containsExactly("HELD_BACK", "REJECTED");
        assertThat(problems(rows.get(1))).isEqualTo("[T1] [version]");
    }

    @Test
    void p1_r2_aProgressReportIsJudgedByTheProjectsOtherMonths() throws Exception {
        JsonNode rows = rehearsed(
                "projects",
                PROJECTS
                        + "gz-2022-01,,411302102,,,签约,2023-05,,,,,\n"
                        + "gz-2022-01,,411302102,other,,在建,2023-05,,,,,\n"
                        + "gz-2022-01,,411302102,,,停工,2023-03,,,,,\n"
                        + "new-1,甲,411302102,,,开工,2023-04,,,,,\n"
                        + "new-1,甲,411302102,,,签约,2023-05,,,,,\n");

        assertThat(states(rows)).containsExactly("REJECTED", "REJECTED", "REJECTED", "HELD_BACK", "REJECTED");
        assertThat(problems(rows.get(0))).isEqualTo("[P1] [stage]");
        assertThat(problems(rows.get(1))).isEqualTo("[P3] [batch]");
        assertThat(problems(rows.get(2))).isEqualTo("[R2] [note]");
        assertThat(problems(rows.get(4))).isEqualTo("[P1] [stage]");
    }

    @Test
    void p2_p3_whatAProjectLeavesOutIsNoOtherReport() throws Exception {
        String body = PROJECTS
                + "new-2,乙,411302102,2023-9,,开工,2023-03,,10,30,,\n"
                + "new-2,乙,411302102,,,在建,2023-04,,10.50,40.5,,\n";
        Gateway.Answer taken = gateway.post("projects", Gateway.CSV, body);
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(gateway.awaitFinal(taken.receipt()).state()).isEqualTo("VISIBLE");

        JsonNode again = rehearsed("projects", body);
        JsonNode odd = rehearsed("projects", PROJECTS + "new-2,乙,411302102,,,在建,2023-05,,1,99,,\n");

        assertThat(states(again)).as(again.toString()).containsExactly("PUBLISHED", "PUBLISHED");
        assertThat(states(odd)).as(odd.toString()).containsExactly("NEEDS_EXPLANATION");
        assertThat(problems(odd.get(0))).startsWith("[P2]");
    }

    @Test
    void v05_aProjectsLockedMonthIsClosedAlreadyWhenARowIsOnlyChecked() throws Exception {
        assertThat(gateway.system()
                        .type("period", "lock", "2021-02", "--by", "Wang", "--reason", "closed")
                        .status())
                .isZero();
        gateway.system().landed();

        JsonNode rows = rehearsed("projects", PROJECTS + "new-3,丙,411302102,,,开工,2021-02,,,,,\n");

        assertThat(problems(rows.get(0))).isEqualTo("[V05] [period]");
    }
}
