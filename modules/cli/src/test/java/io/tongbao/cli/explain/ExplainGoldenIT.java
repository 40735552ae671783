package io.tongbao.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.cli.golden.CaseFile;
import io.tongbao.cli.golden.Play;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure and every rank of every golden case is explained, and the explanation holds. */
class ExplainGoldenIT {
    @TempDir
    static Path state;

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static Map<String, Map<String, Instant>> marks;

    @BeforeAll
    static void play() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = new Database(new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), "", "", 4));
        database.migrate();
        try (LandedStage stage = new LandedStage(database, state)) {
            marks = Play.all(CaseFile.all(), stage);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
    }

    @Test
    void everyFigureFollowsFromWhatItsExplanationNames() {
        Table figures = new GrowthQuery(database).current(Filter.ALL);

        assertThat(figures.rows()).hasSizeGreaterThan(300);
        assertThat(faultsOfFigures(figures, null, "")).isEmpty();
    }

    @Test
    void everyRankFollowsFromWhatItsExplanationNames() {
        Table places = new RankingQuery(database).current(Filter.ALL);

        assertThat(places.rows()).hasSizeGreaterThan(80);
        assertThat(faultsOfRanks(places, null, "")).isEmpty();
    }

    @Test
    void k7_explanationsAsOfAMarkTellWhatWasKnownThen() {
        List<String> faults = new ArrayList<>();
        marks.forEach((golden, moments) -> moments.forEach((mark, at) -> {
            Moment moment = new Moment(at, mark, null, false);
            faults.addAll(faultsOfFigures(new GrowthQuery(database).asOf(Filter.ALL, moment), moment, golden + "."));
            faults.addAll(faultsOfRanks(new RankingQuery(database).asOf(Filter.ALL, moment), moment, golden + "."));
        }));
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOfFigures(Table table, @Nullable Moment moment, String prefix) {
        Explainer explainer = new Explainer(database);
        Soundness soundness = new Soundness(database, moment);
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String region = String.valueOf(table.value(row, "region"));
            if (region.startsWith(prefix)) {
                faults.addAll(soundness.faults(explainer.figure(
                        region, String.valueOf(table.value(row, "indicator")), period(table, row), moment)));
            }
        }
        return faults;
    }

    private static List<String> faultsOfRanks(Table table, @Nullable Moment moment, String prefix) {
        Explainer explainer = new Explainer(database);
        Soundness soundness = new Soundness(database, moment);
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String region = String.valueOf(table.value(row, "region"));
            if (region.startsWith(prefix)) {
                faults.addAll(soundness.faults(explainer.rank(
                        String.valueOf(table.value(row, "ranking")), region, period(table, row), moment)));
            }
        }
        return faults;
    }

    private static Period period(Table table, int row) {
        return Period.of((LocalDate) Objects.requireNonNull(table.value(row, "period")));
    }
}
