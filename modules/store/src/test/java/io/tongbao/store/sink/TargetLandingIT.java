package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class TargetLandingIT {
    private static final String PROGRESS = Topics.TARGET_PROGRESS.name();
    private static final Instant NOON = Instant.parse("2023-05-10T04:00:00Z");

    private final Database database;
    private Store store;

    TargetLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    private static AcceptedTarget target(long offset, int version, String disposition) {
        return AcceptedTarget.newBuilder()
                .setId("t" + offset)
                .setRegion("a")
                .setIndicator("sales")
                .setYear(2023)
                .setKind("LEVEL")
                .setValue(number("100"))
                .setPaceCustom(List.of(number("10"), number("100")))
                .setVersion(version)
                .setSignedOn(LocalDate.of(2023, 3, 5))
                .setDisposition(disposition)
                .setSourceTopic("tongbao.targets")
                .setSourceOffset(offset)
                .setKnownAt(NOON)
                .build();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).setScale(12);
    }

    @Test
    void t3_keepsEveryVintageAndShowsTheNewestOfEachKind() throws SQLException {
        store.land(PROGRESS, progress("LEVEL", 1, "-3"), progress("GROWTH", 2, "1"), progress("LEVEL", 3, "-2"));

        assertThat(store.rows("select kind, ahead_pp, light, version from stats.target_progress order by kind"))
                .containsExactly("GROWTH|1|YELLOW|1.2", "LEVEL|-2|YELLOW|1.3");
        assertThat(store.rows("select count(*) from stats.target_progress_history"))
                .containsExactly("3");
        assertThat(store.land(PROGRESS, progress("LEVEL", 1, "-3")).rows()).isZero();
    }

    @Test
    void t3_whatIsGoneIsNotShown() throws SQLException {
        TargetProgress gone = progress("LEVEL", 2, "0");
        gone.setPresent(false);
        store.land(PROGRESS, progress("LEVEL", 1, "-3"), gone);

        assertThat(store.rows("select 1 from stats.target_progress")).isEmpty();
    }

    @Test
    void t1_theHighestVersionStands() throws SQLException {
        store.land(
                Topics.ACCEPTED_TARGETS.name(),
                target(1, 1, "STANDING"),
                target(2, 3, "STANDING"),
                target(3, 2, "SUPERSEDED"),
                target(4, 3, "UNCHANGED"));

        assertThat(store.rows(
                        "select version, disposition, pace_custom[1], signed_on from stats.targets where standing"))
                .containsExactly("3|STANDING|10|2023-03-05");
        assertThat(store.rows("select count(*) from stats.targets")).containsExactly("4");
    }
}
