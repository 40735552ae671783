package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RejectsQuery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is kept of what was refused and of what was handed in, for operators. Part of {@link AdmissionIT}, on its stack. */
abstract class KeptRecords {
    private static final String OWN = "x-guanzhuang-1";
    private static final String OTHER = "x-guanzhuang-2";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final Path folder;

    KeptRecords(RunningSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    private Database database() {
        return system.pipeline().database();
    }

    private static byte[] csv(String region, String cumulative) {
        return ("地区,指标,期别,累计,上报说明,数据类别\n" + region + ",budget_revenue,2022-04," + cumulative + ",属实,SELF_REPORTED\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anOperatorSeesAndSendsAgainWhatWasRefusedOverHttp() throws Exception {
        try (SideGateway gateway = SideGateway.beside(system, "rejects", system.pipeline()::lookForLanded)) {
            String publisher = gateway.key(folder, "publisher", "--region", OWN);
            String operator = gateway.key(folder, "operator", "--role", "OPERATOR");
            Path file = Files.write(folder.resolve("early.csv"), csv("x-late", "7"));
            assertThat(system.type("publish", file.toString()).status()).isEqualTo(1);
            system.landed();

            JsonNode listed = gateway.get("rejects?region=x-late&limit=1", "Authorization", operator)
                    .json()
                    .get("rows")
                    .get(0);
            String place = listed.get("place").asText();
            JsonNode one = gateway.get("rejects/" + place).json();
            SideGateway.Answer again =
                    gateway.post("rejects/" + place + "/replay", new byte[0], "Authorization", operator);
            String receipt = "receipts/" + again.json().get("receipt").asText();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(gateway.get(receipt, "Authorization", operator)
                            .json()
                            .get("state")
                            .asText())
                    .isEqualTo("REJECTED"));

            assertThat(one.get("check_code").asText()).isEqualTo("V01");
            assertThat(one.get("reasons").get(0).get("message_zh").asText()).isNotBlank();
            assertThat(again.status()).as(again.text()).isEqualTo(202);
            assertThat(again.json().get("publisher").asText()).isEqualTo("operator");
            assertThat(new RejectsQuery(database())
                            .refused(Filter.ALL.withRegion("x-late"))
                            .rows())
                    .hasSize(2);
            assertThat(gateway.get("rejects", "Authorization", publisher).status())
                    .isEqualTo(403);
            assertThat(gateway.get("rejects/" + place, "Authorization", publisher)
                            .status())
                    .isEqualTo(403);
            assertThat(gateway.post("rejects/" + place + "/replay", new byte[0], "Authorization", publisher)
                            .status())
                    .isEqualTo(403);
            assertThat(gateway.get("rejects", "Authorization", "Bearer tb_x").status())
                    .isEqualTo(401);
            assertThat(gateway.post("rejects/" + place + "/replay", new byte[0], "Origin", "http://elsewhere")
                            .status())
                    .isEqualTo(403);
            assertThat(gateway.get("rejects/tongbao.reports-0@999999").status()).isEqualTo(404);
            assertThat(gateway.get("rejects/nonsense").status()).isEqualTo(404);
        }
    }

    @Test
    void theTrailIsListedExportedAndCheckedAndAChangeIsFound() throws Exception {
        try (SideGateway gateway = SideGateway.beside(system, "trail", () -> {})) {
            String[] type = {"Content-Type", "text/csv"};
            String first = gateway.post("reports", csv(OWN, "1.1"), type)
                    .json()
                    .get("receipt")
                    .asText();
            String last = gateway.post("reports", csv(OWN, "1.2"), type)
                    .json()
                    .get("receipt")
                    .asText();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(
                            system.type("audit", "show", last).status())
                    .isZero());

            assertThat(system.type("audit", "list", "--publisher", "local").text())
                    .containsSubsequence(last, first);
            assertThat(system.type("audit", "show", first).text()).contains(OWN, "budget_revenue");
            assertThat(system.type("audit", "show", "nothing").status()).isEqualTo(2);
            Path trail = folder.resolve("trail.jsonl");
            assertThat(system.type("audit", "export", "-o", trail.toString()).status())
                    .isZero();
            assertThat(Files.readAllLines(trail))
                    .anySatisfy(line -> assertThat(line).contains(first).endsWith("\"}"));
            assertThat(system.type("audit", "export", "--format", "csv").text())
                    .startsWith("source_offset,known_at,received_at,publisher")
                    .contains(last);

            RunningSystem.Answer sound = system.type("audit", "check");
            change("event = replace(event, '" + OWN + "', '" + OTHER + "')", first);
            RunningSystem.Answer broken = system.type("audit", "check");
            change("event = replace(event, '" + OTHER + "', '" + OWN + "')", first);

            assertThat(sound.status()).as(sound.text()).isZero();
            assertThat(broken.status()).as(broken.text()).isEqualTo(1);
            assertThat(broken.text()).contains("breaks the chain", "链值不符");
            assertThat(system.type("audit", "check").status()).isZero();
            change("known_at = known_at - interval '1 hour'", first);
            assertThat(system.type("audit", "check").text()).contains("columns", "各列");
            change("known_at = known_at + interval '1 hour'", first);
            assertThat(system.type("audit", "check").status()).isZero();
            change("key_id = 'another'", first);
            assertThat(system.type("audit", "check").status()).isEqualTo(1);
        }
    }

    private void change(String column, String receipt) throws SQLException {
        try (Connection connection = database().connection();
                PreparedStatement statement =
                        connection.prepareStatement("update tongbao.submission set " + column + " where receipt = ?")) {
            statement.setString(1, receipt);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
