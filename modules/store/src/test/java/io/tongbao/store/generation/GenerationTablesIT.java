package io.tongbao.store.generation;

import static io.tongbao.store.testing.Samples.figure;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.Intake;
import io.tongbao.store.sink.LandedCounter;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results of another generation beside those that stand, and in their place. */
@OnEveryServer
class GenerationTablesIT {
    private static final String SHOWN =
            "select region || ' ' || cumulative_value || ' ' || version from stats.growth order by region";

    private final Database database;
    private final GenerationTables tables;
    private Store store;

    GenerationTablesIT(Database database) {
        this.database = database;
        this.tables = new GenerationTables(database);
    }

    @BeforeEach
    void landTheFirstAndPrepareTheSecond() throws SQLException {
        store = new Store(database);
        store.land(Topics.GROWTH.name(), figure("a", 1, "10"), figure("b", 2, "20"));
        store.land(Topics.RANKINGS.name(), snapshot(3, "a", "b"));
        tables.prepare(2);
    }

    /** Other tests know the first generation alone. */
    @AfterEach
    void leaveOneAlone() throws SQLException {
        for (Generation each : Generation.all(database)) {
            if (each.state() != GenerationState.STANDING) {
                tables.drop(each.number());
            }
        }
        store.execute("update tongbao.generation set generation = 1");
    }

    @Test
    void tablesAreMadeLikeThoseThatStand() throws SQLException {
        for (String of : List.of(
                "select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' '"
                        + " || coalesce(column_default, '') from information_schema.columns where table_schema = '%s'",
                "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                        + " where connamespace = '%s'::regnamespace and contype <> 'n'",
                "select tablename || ' ' || indexname || ' ' || indexdef from pg_indexes where schemaname = '%s'",
                "select relname || ' ' || reloptions::text from pg_class where relnamespace = '%s'::regnamespace"
                        + " and relkind = 'r' and reloptions is not null")) {
            List<String> standing = store.rows(of.formatted("tongbao")).stream()
                    .filter(each -> ResultTables.NAMES.contains(
                            each.replaceFirst("^tongbao\\.", "").split(" ", 2)[0]))
                    .toList();
            List<String> twins = store.rows(of.formatted("tongbao_g2")).stream()
                    .map(each -> each.replace("tongbao_g2.", "tongbao."))
                    .toList();
            assertThat(twins).as(of).containsExactlyInAnyOrderElementsOf(standing);
        }
        tables.prepare(2); // does nothing
        assertThat(Generation.all(database))
                .extracting(Generation::state)
                .containsExactly(GenerationState.STANDING, GenerationState.BUILDING);
    }

    @Test
    void allThatAComputationWritesIsAmongThem() throws SQLException {
        assertThat(
                        store.rows(
                                "select table_name from information_schema.columns where table_schema = 'tongbao' and"
                                        + " column_name in ('sequence', 'chunk') and table_name not like 'notifier%' group by table_name"))
                .isSubsetOf(ResultTables.NAMES);
    }

    @Test
    void whatIsBuiltIsNotSeenUntilItIsSwitchedTo() throws SQLException {
        Map<String, Long> counted = LandedCounter.read(database);
        List<String> comments = comments();
        land(Intake.building(2), "tongbao.growth-2", "11");

        assertThat(store.rows(SHOWN)).containsExactly("a 10 1.1", "b 20 1.2");
        assertThat(LandedCounter.read(database)).isEqualTo(counted);
        assertThat(tables.switchTo(2, () -> false)).isFalse();
        assertThat(store.rows(SHOWN)).hasSize(2);

        tables.analyze(2);
        assertThat(tables.switchTo(2, () -> true)).isTrue();

        assertThat(store.rows(SHOWN)).containsExactly("a 11 2.1");
        assertThat(store.rows("select * from stats.growth_history")).hasSize(1);
        assertThat(store.rows("select * from stats.rankings")).isEmpty();
        assertThat(comments()).isEqualTo(comments);
        assertThat(LandedCounter.read(database))
                .as("who holds an answer learns that there is another")
                .isNotEqualTo(counted);
        assertThat(store.rows("select region from tongbao_g1.observation order by 1"))
                .containsExactly("a", "b");
        assertThat(Generation.standing(database)).isEqualTo(2);
    }

    @Test
    void nothingLandsInTablesThatAreAnotherGenerations() throws SQLException {
        tables.switchTo(2, () -> true);

        assertThatThrownBy(() -> land(Intake.standing(1), "tongbao.growth", "12"))
                .isInstanceOf(GenerationMovedException.class)
                .hasMessageContaining("generation 2 stands");
        assertThatThrownBy(() -> land(Intake.building(2), "tongbao.growth-2", "12"))
                .isInstanceOf(GenerationMovedException.class);
        assertThatThrownBy(() -> tables.prepare(2)).isInstanceOf(GenerationMovedException.class);
        assertThat(store.rows(SHOWN)).isEmpty();

        land(Intake.standing(2), "tongbao.growth-2", "12");
        assertThat(store.rows(SHOWN)).containsExactly("a 12 2.1");
    }

    @Test
    void onlyWhatDoesNotStandIsDropped() throws SQLException {
        tables.switchTo(2, () -> true);

        assertThatThrownBy(() -> tables.drop(2)).hasMessageContaining("generation 2 stands");
        tables.drop(1);

        assertThat(store.rows("select nspname from pg_namespace where nspname like 'tongbao%'"))
                .containsExactly("tongbao");
        assertThat(Generation.all(database)).extracting(Generation::number).containsExactly(2);
    }

    @Test
    void aMigrationThatComesBetweenIsFoundOut() throws SQLException {
        store.execute("alter table tongbao_g2.settled add column later text");

        assertThatThrownBy(() -> tables.switchTo(2, () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tongbao_g2.settled has the columns");
        assertThat(Generation.standing(database)).isEqualTo(1);
    }

    private List<String> comments() throws SQLException {
        return store.rows("select objoid::regclass || ' ' || objsubid || ' ' || description from pg_description"
                + " where classoid = 'pg_class'::regclass and objoid in"
                + " (select oid from pg_class where relnamespace = 'stats'::regnamespace) order by 1");
    }

    private void land(Intake intake, String topic, String value) throws SQLException {
        GrowthFigure figure = figure("a", 1, value);
        figure.setGeneration(intake.fence().generation());
        try (Connection connection = database.connection()) {
            new Landing(intake).land(connection, new Batch(store.records(topic, figure), List.of(), List.of()));
        }
    }
}
