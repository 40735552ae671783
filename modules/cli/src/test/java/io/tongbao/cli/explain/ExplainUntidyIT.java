package io.tongbao.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.SeedDirectory;
import io.tongbao.publisher.generate.GeneratedFiles;
import io.tongbao.publisher.generate.Load;
import io.tongbao.publisher.generate.Oddities;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Explanations hold in a generated history with corrections, duplicates, reordering, gaps, several data classes, and
 * bases of and below 0.
 */
class ExplainUntidyIT {
    private static final Load LOAD = new Load(8, 10, 24, 7, new Period(2021, 1), 0.1, 0.05, Oddities.all(0.05));
    /** The second year, in which there are bases and months before. */
    private static final Filter LATER = Filter.ALL.within(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 12, 1));

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static Moment halfway;

    @BeforeAll
    static void fill() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = new Database(new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), "", "", 4));
        database.migrate();
        GeneratedFiles.write(LOAD, folder.resolve("load"));
        Batch batch = Batch.of(SeedDirectory.files(folder.resolve("load")));
        List<Outgoing> rows;
        try (Stream<Outgoing> all = batch.rows(batch.hash())) {
            rows = all.toList();
        }
        try (LandedStage stage = new LandedStage(database, folder.resolve("state"))) {
            stage.publish(List.of(Outgoing.tick(LocalDate.of(2025, 1, 15))));
            publish(
                    stage,
                    rows.stream()
                            .filter(each -> each.topic().equals(Topics.REFERENCE))
                            .toList());
            List<Outgoing> reports = rows.stream()
                    .filter(each -> each.topic().equals(Topics.REPORTS))
                    .toList();
            int most = reports.size() * 9 / 10;
            Instant then = publish(stage, reports.subList(0, most));
            halfway = new Moment(then, null, null, false);
            publish(stage, reports.subList(most, reports.size()));
        }
    }

    private static Instant publish(LandedStage stage, List<Outgoing> rows) {
        stage.publish(rows);
        stage.landed();
        return stage.now();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
    }

    @Test
    void everyFigureFollowsFromWhatItsExplanationNames() {
        var figures = new GrowthQuery(database).current(LATER);

        assertThat(figures.rows()).hasSizeGreaterThan(250);
        assertThat(new Sweep(database, null).figures(figures)).isEmpty();
    }

    @Test
    void everyRankFollowsFromWhatItsExplanationNames() {
        var places = new RankingQuery(database).current(LATER);

        assertThat(places.rows()).hasSizeGreaterThan(100);
        assertThat(new Sweep(database, null).ranks(places)).isEmpty();
    }

    @Test
    void k7_soItDoesAsKnownBeforeTheLastReportsCame() {
        var figures = new GrowthQuery(database)
                .asOf(Filter.ALL.within(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 1)), halfway);

        assertThat(figures.rows()).hasSizeGreaterThan(50);
        assertThat(new Sweep(database, halfway).figures(figures)).isEmpty();
    }
}
