package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.generate.GeneratedFiles;
import io.tongbao.publisher.generate.Load;
import io.tongbao.publisher.generate.Oddities;
import io.tongbao.statistics.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle agrees with the whole real pipeline; releases stay as they were. */
class VerifyIT {
    private static final Load LOAD = new Load(30, 8, 26, 7, new Period(2021, 1), 0.1, 0.05, Oddities.all(0.05));

    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        GeneratedFiles.write(LOAD, folder.resolve("load"));
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").seed(folder.resolve("load").toString()).landed();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void findsNothingInAnUntidyHistoryButEveryTamperedCell() throws SQLException {
        RunningSystem.Answer clean = system.type("verify");
        assertThat(clean.text())
                .contains("stats.growth: ", "stats.rankings: ", "stats.growth_as_of: ", " 0 differ")
                .contains("stats.scores: ", "stats.scores_as_of: ");
        assertThat(clean.status()).as(clean.text()).isZero();

        tamper("+");
        RunningSystem.Answer tampered = system.type("verify", "--indicator", "gen_revenue_001");
        tamper("-");

        assertThat(tampered.status()).isEqualTo(1);
        assertThat(tampered.text())
                .containsPattern("stats.growth  gen_revenue_001 x-gen-\\S+ 20\\S+  cumulative_growth: landed ")
                .containsPattern("stats.rankings  gen_townships-gen_revenue_001 x-gen-\\S+ 20\\S+  rank: landed ")
                .contains(" 1 differ");
    }

    @Test
    void releaseReadsTheSameWhateverIsCorrectedSince() throws IOException {
        assertThat(system.type("release", "create", "March", "--period", "2023-03")
                        .status())
                .isZero();
        assertThat(system.type("release", "create", "April", "--period", "2023-04", "--by", "办公室")
                        .status())
                .isZero();
        String[] query = {
            "query", "growth", "--region", "x-guanzhuang", "--from", "2023-01", "--as-of", "April", "--format", "csv"
        };
        String[] bulletin = {"bulletin", "--group", "guanzhuang_units", "--as-of", "April"};
        String[] assessment = {
            "query",
            "scores",
            "--ranking",
            "units-zone_assessment",
            "--from",
            "2023-03",
            "--as-of",
            "April",
            "--format",
            "csv"
        };
        String figures = system.type(query).text();
        String scores = system.type(assessment).text();
        String text = system.type(bulletin).text();
        assertThat(figures).contains("budget_revenue").doesNotContain("provisional");
        assertThat(text).contains("通报“April”", "较上次通报", "“March”的数据其后未修订", "综合考评");
        assertThat(scores).contains("revenue,budget_revenue").doesNotContain("provisional");

        Path correction = Files.writeString(
                folder.resolve("correction.csv"),
                """
                region,indicator,period,month_value,revision,note,data_class
                x-guanzhuang-3,budget_revenue,2023-03,300,1,typing error,DEPARTMENT
                """);
        assertThat(system.type("publish", correction.toString()).status()).isZero();
        system.landed();

        assertThat(system.type(query).text()).isEqualTo(figures);
        assertThat(system.type(assessment).text()).isEqualTo(scores);
        assertThat(system.type(bulletin).text()).isEqualTo(text);
        assertThat(system.type("verify", "--as-of", "April").status()).isZero();
        assertThat(system.type("release", "create", "April again", "--period", "2023-04")
                        .status())
                .isZero();
        assertThat(system.type("bulletin", "--group", "guanzhuang_units", "--as-of", "April again")
                        .text())
                .contains("上次通报“April”后修订的数据")
                .containsPattern("官庄工区第三街道 +一般公共预算收入增速 +1–4月 +-?[0-9.]+% +→ +-?[0-9.]+%");
        assertThat(system.type("release", "list", "--format", "csv").text()).contains("March", "April", "April again");
    }

    @Test
    void u5_refusedDefinitionIsToldToItsSenderAndExistsNowhereElse() throws IOException, SQLException {
        // Given: wrong fields that no file would let through, sent straight to Kafka
        ReferenceChange indicator = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.INDICATOR)
                .setCode("budget_revenue")
                .setIndicator(IndicatorDefinition.newBuilder()
                        .setUnit("万元")
                        .setScheme("Q5")
                        .build())
                .build();
        ReferenceChange region = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.REGION)
                .setCode("x-guanzhuang-1")
                .build();
        Path circle = Files.writeString(
                folder.resolve("memberships.csv"),
                """
                hierarchy,region,parent
                management,411300,x-guanzhuang-3
                """);

        // When
        system.pipeline()
                .publisher()
                .publish(
                        Stream.of(Outgoing.reference(indicator, "test"), Outgoing.reference(region, "test")),
                        Journal.none("wrong"),
                        done -> {});
        RunningSystem.Answer answer = system.type("publish", circle.toString());
        system.landed();

        // Then
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text())
                .contains("refused by U5: membership of 411300 in management, parent 'x-guanzhuang-3'")
                .contains("退回（U5）：411300 在体系 management 中的上级“x-guanzhuang-3”本身就在其下");
        assertThat(count("stats.memberships where region = '411300' and parent = 'x-guanzhuang-3'"))
                .isZero();
        assertThat(count("stats.indicators where scheme = 'Q5'")).isZero();
        assertThat(count("tongbao.reference_version where version > 1")).isZero();
        assertThat(count("tongbao.sink_reject")).isZero();
        assertThat(count("stats.rejects where source_topic = 'tongbao.reference'"))
                .isEqualTo(3);
        RunningSystem.Answer verified = system.type("verify");
        assertThat(verified.status()).as(verified.text()).isZero();
    }

    @Test
    void refusesWhatIsNoMomentAndNoName() {
        RunningSystem.Answer unknown = system.type("query", "rankings", "--as-of", "yesterday");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.text()).contains("--as-of 'yesterday' is no moment", "a day such as 2023-05-10");
        assertThat(system.type("release", "create", "2023-04-30", "--period", "2023-04")
                        .status())
                .isEqualTo(2);
        assertThat(system.type("query", "rejects", "--as-of", "2023-04-30").status())
                .isEqualTo(2);
    }

    @Test
    void databaseIsMaintainedAsFarAsItCan() {
        assertThat(system.type("db", "migrate", "--dry-run").text()).contains("tables and views are up to date");
        RunningSystem.Answer migrated = system.type("db", "migrate");
        assertThat(migrated.status()).as(migrated.text()).isZero();
        assertThat(migrated.text()).contains("0 migrations were run; this is plain PostgreSQL");

        RunningSystem.Answer maintained = system.type("db", "maintain");
        assertThat(maintained.status()).as(maintained.text()).isZero();
        assertThat(maintained.text())
                .contains("compression needs TimescaleDB, community edition; this is plain PostgreSQL")
                .containsPattern("renewed the statistics of \\d\\d tables");
        assertThat(system.type("db", "maintain", "--dry-run", "--json").text())
                .contains("\"tier\" : \"PLAIN\"", "\"dry_run\" : true")
                .doesNotContain("analyzed");

        RunningSystem.Answer planned = system.type("db", "upgrade-tier", "--dry-run");
        assertThat(planned.status()).isEqualTo(1);
        assertThat(planned.text())
                .containsPattern("observation_revision: [0-9,]+ rows; takes about")
                .contains("TimescaleDB is not on this server", "服务器未安装TimescaleDB");
        RunningSystem.Answer upgraded = system.type("db", "upgrade-tier");
        assertThat(upgraded.status()).isEqualTo(1);
        assertThat(upgraded.text()).contains("TimescaleDB is not on this server", "服务器未安装TimescaleDB");
    }

    private static long count(String rows) throws SQLException {
        try (Connection connection = system.pipeline().database().connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** One growth and one rank go up, or down again. */
    private static void tamper(String way) throws SQLException {
        execute("update tongbao.observation set cumulative_growth = cumulative_growth " + way + " 0.1"
                + " where (indicator, region, period) in (select indicator, region, period from tongbao.observation"
                + " where indicator = 'gen_revenue_001' and cumulative_growth is not null order by 2, 3 limit 1)");
        execute("update tongbao.ranking_row set rank = rank " + way + " 1"
                + " where (ranking, region, period) in (select ranking, region, period from tongbao.ranking_row"
                + " where ranking = 'gen_townships-gen_revenue_001' and rank is not null order by 2, 3 limit 1)");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = system.pipeline().database().connection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
