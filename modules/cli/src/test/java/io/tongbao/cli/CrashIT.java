package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.embedded.EmbeddedDatabase;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackEndpoints;
import io.tongbao.processor.Barrier;
import io.tongbao.publisher.generate.Load;
import io.tongbao.statistics.Period;
import io.tongbao.store.sink.SinkOffsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real {@code tongbao up} and the publisher beside it, killed with signal 9 while a load is under way; {@code -Droles}. */
@EnabledIfSystemProperty(named = "roles", matches = ".*", disabledReason = "takes three minutes: -Droles runs it")
class CrashIT {
    private static final Logger LOG = LoggerFactory.getLogger(CrashIT.class);
    /** Some 3,700 reports, 190 corrections, 40 reports sent twice. */
    private static final Load LOAD = new Load(30, 10, 18, 1, new Period(2021, 1), 0.05, 0.01);

    private static final List<Topic> LANDED =
            List.of(Topics.DEFINITIONS, Topics.ACCEPTED, Topics.REJECTS, Topics.GROWTH, Topics.RANKINGS);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    /** Seconds to wait for verdicts while none comes: after a kill all state is restored first. */
    private static final String PATIENCE = "240";

    @TempDir
    Path folder;

    private Path data;

    @AfterEach
    void endTheDatabaseThatAKilledProcessLeft() throws IOException {
        Path postgres = data.resolve("postgres");
        if (Files.exists(postgres.resolve("postmaster.pid"))) {
            EmbeddedDatabase.start(postgres, 0).close();
        }
    }

    @Test
    void nothingIsLostOrDoubledByKillsAtEachStage() throws Exception {
        // Given
        data = folder.resolve("killed");
        TwoBatches load = TwoBatches.write(LOAD, folder.resolve("load"));

        // When
        long judged = killWhileReportsAreJudged(load);
        long figures = killWhileFiguresLand(load);
        killBetweenRowsAndOffsets(load);

        // Then
        try (RunningSystem killed = RunningSystem.start(data)) {
            publish(killed, load);
            Contents is = new Contents(killed);
            RunningSystem.Answer verified = killed.type("verify");

            assertThat(verified.status()).as(verified.text()).isZero();
            assertThat(verified.text()).containsPattern("stats.rankings: [1-9]\\S* rows");
            assertThat(is.reports()).doesNotHaveDuplicates();
            assertThat(is.rejects()).doesNotHaveDuplicates();
            assertThat(is.repetitionsOfNothing()).isEmpty();
            assertThat(is.figuresThatWentBackwards()).isEmpty();
            everyRecordLandedOnce(is, killed);
            assertThat(is.count("stats.reports"))
                    .as("the first kill came in time")
                    .isGreaterThan(judged);
            assertThat(is.count("stats.growth"))
                    .as("the second kill came in time")
                    .isGreaterThan(figures);
            assertThat(data.resolve("journal"))
                    .as("no publication is left unfinished")
                    .isEmptyDirectory();
        }
    }

    /** In the middle of the publication too: its next run goes on where this one was. */
    private long killWhileReportsAreJudged(TwoBatches load) throws Exception {
        try (CliProcess up = up()) {
            assertThat(RunningSystem.type(data, words("publish", load.reference()))
                            .status())
                    .isZero();
            try (Barrier barrier =
                    new Barrier(Map.of("bootstrap.servers", endpoints().bootstrapServers()))) {
                barrier.awaitReference(LIMIT); // or reports might be refused for want of patience
            }
            try (CliProcess publisher = publisher(load.reports())) {
                return killWhen(up, publisher, "a report has landed", "select count(*) from tongbao.report", 1);
            }
        }
    }

    private long killWhileFiguresLand(TwoBatches load) throws Exception {
        try (CliProcess up = up();
                CliProcess publisher = publisher(load.reports())) {
            return killWhen(up, publisher, "figures have landed", "select count(*) from tongbao.observation", 1_000);
        }
    }

    /** Keeps the sink from moving its offsets, and kills it when it waits for that with its rows written. */
    private void killBetweenRowsAndOffsets(TwoBatches load) throws Exception {
        try (CliProcess up = up()) {
            assertThat(RunningSystem.type(data, "publish", load.reports(), "--patience", PATIENCE)
                            .status())
                    .isZero();
            try (Connection lock = DriverManager.getConnection(endpoints().jdbcUrl());
                    Statement statement = lock.createStatement();
                    CliProcess publisher = publisher(load.corrections())) {
                lock.setAutoCommit(false);
                statement.execute("lock table tongbao.sink_offset in exclusive mode");
                String waiting =
                        "select count(*) from pg_locks where not granted and relation = 'tongbao.sink_offset'::regclass";
                killWhen(up, publisher, "the sink waits for its offsets", waiting, 1);
            }
        }
    }

    /** Kills both as soon as a count reaches something, which it returns. */
    private long killWhen(CliProcess up, CliProcess publisher, String what, String counting, long enough)
            throws Exception {
        AtomicLong seen = new AtomicLong();
        try (Connection database = DriverManager.getConnection(endpoints().jdbcUrl())) {
            up.until(what, () -> {
                seen.set(count(database, counting));
                return seen.get() >= enough;
            });
        }
        up.close();
        publisher.close();
        LOG.info("killed when {}: {}", what, seen);
        return seen.get();
    }

    private CliProcess up() throws IOException {
        return CliProcess.up(folder, data, "none").said("all stages started");
    }

    private CliProcess publisher(String file) throws IOException {
        return CliProcess.type(folder, "publish", file, "--data", data.toString());
    }

    private StackEndpoints endpoints() throws IOException {
        return EmbeddedStack.find(data).orElseThrow();
    }

    private static void publish(RunningSystem system, TwoBatches load) {
        assertThat(system.type(words("publish", load.reference())).status()).isZero();
        system.pipeline().awaitReference(LIMIT);
        for (String each : List.of(load.reports(), load.corrections())) {
            RunningSystem.Answer answer = system.type("publish", each, "--patience", PATIENCE);
            assertThat(answer.status()).as(answer.text()).isZero();
        }
        system.landed();
    }

    private static String[] words(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
    }

    /** Each input was judged once, each result was landed once, and the sink stands where the topics end. */
    private static void everyRecordLandedOnce(Contents contents, RunningSystem system) throws SQLException {
        long inputs = contents.records(Topics.REPORTS);
        assertThat(contents.records(Topics.ACCEPTED) + contents.records(Topics.REJECTS))
                .isEqualTo(inputs);
        assertThat(contents.count("stats.reports")).isEqualTo(contents.records(Topics.ACCEPTED));
        assertThat(contents.count("stats.rejects")).isEqualTo(contents.records(Topics.REJECTS));
        assertThat(contents.count("stats.growth_history")).isEqualTo(contents.records(Topics.GROWTH));
        assertThat(SinkOffsets.read(system.pipeline().database())).containsAllEntriesOf(contents.ends(LANDED));
    }

    private static long count(Connection database, String counting) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(counting)) {
            found.next();
            return found.getLong(1);
        }
    }
}
