package io.tongbao.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.cli.golden.CaseFile;
import io.tongbao.cli.golden.Play;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        assertThat(new Sweep(database, null).figures(figures, region -> true)).isEmpty();
    }

    @Test
    void everyRankFollowsFromWhatItsExplanationNames() {
        Table places = new RankingQuery(database).current(Filter.ALL);

        assertThat(places.rows()).hasSizeGreaterThan(80);
        assertThat(new Sweep(database, null).ranks(places, region -> true)).isEmpty();
    }

    @Test
    void t6_everyLightFollowsFromWhatItsExplanationNames() {
        Table targets = new TargetQuery(database).current(Filter.ALL);

        assertThat(targets.rows()).hasSizeGreaterThan(60);
        assertThat(new Sweep(database, null).lights(targets, region -> true)).isEmpty();
    }

    @Test
    void t6_lightsAsOfAMarkFollowFromWhatWasKnownThen() {
        List<String> faults = new ArrayList<>();
        marks.forEach((golden, moments) -> moments.forEach((mark, at) -> {
            if (golden.startsWith("t")) {
                Moment moment = new Moment(at, mark, null, false);
                Table targets = new TargetQuery(database).asOf(Filter.ALL, moment);
                faults.addAll(new Sweep(database, moment).lights(targets, region -> region.startsWith(golden + ".")));
            }
        }));
        assertThat(faults).isEmpty();
    }

    @Test
    void k7_explanationsAsOfAMarkTellWhatWasKnownThen() {
        List<String> faults = new ArrayList<>();
        marks.forEach((golden, moments) -> moments.forEach((mark, at) -> {
            Moment moment = new Moment(at, mark, null, false);
            Sweep sweep = new Sweep(database, moment);
            Predicate<String> ofCase = region -> region.startsWith(golden + ".");
            for (String each : codes(new ReferenceQuery(database).indicators(), "code", golden)) {
                Table figures = new GrowthQuery(database).asOf(Filter.ALL.withIndicator(each), moment);
                faults.addAll(sweep.figures(figures, ofCase));
            }
            for (String each : codes(new RankingQuery(database).index(), "ranking", golden)) {
                Table places = new RankingQuery(database).asOf(Filter.ALL.withRanking(each), moment);
                faults.addAll(sweep.ranks(places, ofCase));
            }
        }));
        assertThat(faults).isEmpty();
    }

    /** Codes of one case, each once. */
    private static Set<String> codes(Table table, String column, String golden) {
        return table.values(column).stream()
                .map(String::valueOf)
                .filter(each -> each.startsWith(golden + "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
