package io.tongbao.store.upkeep;

import static io.tongbao.store.testing.Samples.APRIL;
import static io.tongbao.store.testing.Samples.figure;
import static io.tongbao.store.testing.Samples.progress;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.VintageTable;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class MaintenanceIT {
    private static final int MONTHS = 12;
    /** No chunk of April 2023 ends later. */
    private static final LocalDate LONG_AFTER = APRIL.plusYears(3);

    private final Database database;
    private final Maintenance maintenance;
    private Store store;

    MaintenanceIT(Database database) {
        this.database = database;
        maintenance = new Maintenance(database, MONTHS);
    }

    @BeforeEach
    void landAMonth() throws SQLException {
        store = new Store(database);
        store.land(Topics.GROWTH.name(), figure("a", 1, "10"), figure("b", 2, "20"));
        store.land(Topics.RANKINGS.name(), snapshot(3, "a", "b"));
        store.land(Topics.TARGET_PROGRESS.name(), progress("LEVEL", 4, "-3"));
    }

    @AfterEach
    void removePolicies() throws SQLException {
        if (maintenance.compresses()) {
            for (VintageTable each : VintageTable.values()) {
                store.execute("select remove_compression_policy('" + each.qualified() + "', if_exists => true)");
            }
        }
    }

    @Test
    void doesWhatTheTierAllows() {
        assertThat(maintenance.due(LONG_AFTER)).hasSize(maintenance.compresses() ? VintageTable.values().length : 0);
        maintenance.setPolicies();
        assertThat(maintenance.jobs()).hasSize(maintenance.compresses() ? VintageTable.values().length : 0);
        assertThat(maintenance.tables()).contains("tongbao.observation", "tongbao.observation_revision");
        maintenance.tables().forEach(maintenance::analyze);
    }

    @Test
    void landsRevisionsOfCompressedYearsAsOfAnyOther() throws SQLException {
        assumeTrue(maintenance.compresses());
        // Given
        List<String> before = vintages();
        // When
        assertThat(compressAll()).isEqualTo(VintageTable.values().length);
        // Then
        assertThat(maintenance.due(LONG_AFTER)).isEmpty();
        assertThat(vintages()).isEqualTo(before);

        // When: a batch comes again, and a revision of each
        assertThat(store.land(Topics.GROWTH.name(), figure("a", 1, "10"), figure("b", 2, "20"))
                        .rows())
                .isZero();
        assertThat(store.land(Topics.GROWTH.name(), figure("a", 5, "11")).rows())
                .isEqualTo(2);
        store.land(Topics.RANKINGS.name(), snapshot(6, "b", "a"));
        store.land(Topics.TARGET_PROGRESS.name(), progress("LEVEL", 7, "-2"));
        // Then
        List<String> after = vintages();
        assertThat(after).containsAll(before).hasSize(before.size() + 4);
        assertThat(store.rows("select cumulative_value from stats.growth where region = 'a'"))
                .containsExactly("11");
        assertThat(maintenance.due(LONG_AFTER))
                .hasSize(VintageTable.values().length)
                .allMatch(Chunk::loose);
        assertThat(compressAll()).isEqualTo(VintageTable.values().length);
        assertThat(maintenance.due(LONG_AFTER)).isEmpty();
        assertThat(vintages()).isEqualTo(after);
    }

    private int compressAll() {
        List<Chunk> due = maintenance.due(LONG_AFTER);
        due.forEach(each -> assertThat(maintenance.compress(each).bytes()).isPositive());
        return due.size();
    }

    private List<String> vintages() throws SQLException {
        List<String> rows = new ArrayList<>(store.rows("select h::text from stats.growth_history h order by 1"));
        rows.addAll(store.rows("select h::text from stats.target_progress_history h order by 1"));
        rows.addAll(store.rows("select h::text from tongbao.ranking_row_history h order by 1"));
        return rows;
    }

    @Test
    void leavesAYearAloneUntilItIsClosed() {
        assumeTrue(maintenance.compresses());
        Chunk chunk = maintenance.due(LONG_AFTER).get(0);
        LocalDate closes = chunk.to().plusMonths(MONTHS);
        assertThat(maintenance.due(closes)).noneMatch(each -> each.name().equals(chunk.name()));
        assertThat(maintenance.due(closes.plusDays(1)))
                .anyMatch(each -> each.name().equals(chunk.name()));
    }

    @Test
    void takesALaterMigrationOfWhatIsCompressed() throws SQLException {
        assumeTrue(maintenance.compresses());
        compressAll();
        store.execute("alter table tongbao.observation_revision add column of_later text,"
                + " add column with_default integer not null default 7");
        assertThat(store.rows("select distinct of_later, with_default from tongbao.observation_revision"))
                .containsExactly("null|7");
        store.execute("create index of_later on tongbao.observation_revision (of_later)");
        store.execute("alter table tongbao.observation_revision drop column of_later, drop column with_default");
    }

    @Test
    void changesPoliciesWithTheSetting() throws SQLException {
        assumeTrue(maintenance.compresses());
        maintenance.setPolicies();
        List<Integer> jobs = maintenance.jobs().stream().map(BackgroundJob::id).toList();
        maintenance.setPolicies();
        assertThat(maintenance.jobs()).extracting(BackgroundJob::id).isEqualTo(jobs);

        new Maintenance(database, 24).setPolicies();
        assertThat(store.rows("select distinct config ->> 'compress_after' from timescaledb_information.jobs"
                        + " where hypertable_schema = 'tongbao'"))
                .containsExactly("2 years");
        assertThat(maintenance.jobs()).hasSameSizeAs(jobs).noneMatch(each -> jobs.contains(each.id()));
    }

    @Test
    void seesThatTheServersJobsFailAndDoesTheirWork() throws SQLException {
        assumeTrue(maintenance.compresses());
        // Given: one job has failed, one was switched off, and of one nothing is known
        maintenance.setPolicies();
        int failed = maintenance.jobs().get(0).id();
        int paused = maintenance.jobs().get(1).id();
        store.execute("select alter_job(job_id, next_start => 'infinity') from timescaledb_information.jobs"
                + " where hypertable_schema = 'tongbao'");
        store.execute("delete from _timescaledb_internal.bgw_job_stat where job_id <> " + failed);
        store.execute("update _timescaledb_internal.bgw_job_stat set total_runs = 1, last_run_success = false,"
                + " last_start = '2026-01-02T03:04:05Z', last_finish = '2026-01-02T03:04:06Z' where job_id = "
                + failed);
        store.execute("insert into _timescaledb_internal.bgw_job_stat_history"
                + " (job_id, pid, execution_start, execution_finish, succeeded, data) values (" + failed
                + ", 1, '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', false,"
                + " '{\"error_data\": {\"message\": \"no portal\"}}')");
        store.execute("select alter_job(" + paused + ", scheduled => false)");
        // When
        List<BackgroundJob> jobs = maintenance.jobs();
        // Then
        assertThat(jobs)
                .extracting(BackgroundJob::state)
                .containsExactly(BackgroundJob.State.FAILED, BackgroundJob.State.PAUSED, BackgroundJob.State.NEVER_RAN);
        assertThat(jobs.get(0).lastError()).isEqualTo("no portal");
        assertThat(jobs.get(0).lastRun()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(compressAll()).isEqualTo(VintageTable.values().length);
    }

    @Test
    void refusesToCloseAtOnce() {
        assertThatThrownBy(() -> new Maintenance(database, 0)).hasMessageContaining("must be at least 1");
    }
}
