package io.tongbao.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Tier;
import io.tongbao.store.upkeep.ServerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {
    private static final Instant NOW = Instant.parse("2023-05-08T00:00:00Z");
    private static final TopicPartition GROWTH = new TopicPartition("tongbao.growth", 0);

    @ParameterizedTest
    @CsvSource({"0.5, WRONG", "3, WARNING", "30, OK"})
    void aFullDiskIsTold(double free, Grade grade) {
        assertThat(MachineProbe.disk(java.nio.file.Path.of("/data"), free, 100).grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"0, WRONG", "1, WRONG", "2, OK", "3, OK"})
    void transactionsThatCanBeTornAreWrong(int level, Grade grade) {
        assertThat(BrokerProbe.transactions(level).grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"-86400, OK", "4, OK", "60, WRONG"})
    void aRecordOfALaterTimeThanNowGivesABrokersClockAway(long ahead, Grade grade) {
        assertThat(BrokerProbe.clock(NOW.plusSeconds(ahead), Clock.fixed(NOW, ZoneOffset.UTC))
                        .grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, OK", "PT-1S, OK", "PT3S, WARNING", "PT-3S, WARNING"})
    void theDatabasesClockMayBeOffALittle(Duration ahead, Grade grade) {
        assertThat(DatabaseProbe.clock(ahead).grade()).isEqualTo(grade);
    }

    @Test
    void missingTablesAreWrongAndViewsOfAnotherVersionAreNot() {
        assertThat(grades(DatabaseProbe.migrations(List.of("V1__a.sql", "R__b.sql"), List.of("V1__a.sql"))))
                .containsExactly(Grade.WRONG);
        assertThat(grades(DatabaseProbe.migrations(List.of("R__b.sql"), List.of())))
                .containsExactly(Grade.WARNING);
        assertThat(grades(DatabaseProbe.migrations(List.of(), List.of()))).containsExactly(Grade.OK);
    }

    @Test
    void whatAServerIsIsTold() {
        ServerState good = new ServerState(
                "17.6", 17, false, true, Tier.COMMUNITY, "2.23.0", true, true, true, "tongbao", List.of());
        ServerState bad = new ServerState(
                "13.2", 13, true, false, Tier.PLAIN, null, true, false, false, "tongbao", List.of("report"));

        assertThat(grades(DatabaseProbe.server(good, "jdbc:postgresql:x"))).containsOnly(Grade.OK);
        assertThat(DatabaseProbe.server(bad, "jdbc:postgresql:x"))
                .extracting(each -> each.grade() + " " + each.en().replaceAll("[,:] .*", ""))
                .containsExactly(
                        "WARNING jdbc:postgresql:x",
                        "WARNING plain PostgreSQL",
                        "WRONG takes no writes",
                        "WARNING fsync or full_page_writes is off",
                        "WARNING there is no role tongbao_analyst",
                        "WARNING user tongbao may not both read and write [report]");
    }

    @Test
    void aDatabaseThatWasFilledFromElsewhereIsWrong() {
        Map<String, String> ids = Map.of("tongbao.growth", "id");

        assertThat(LandingProbe.judge(ids, ids, Map.of(GROWTH, 7L), Map.of(GROWTH, 10L)))
                .singleElement()
                .satisfies(found -> assertThat(found.en()).startsWith("3 offsets behind"));
        assertThat(LandingProbe.judge(ids, ids, Map.of(GROWTH, 11L), Map.of(GROWTH, 10L)))
                .singleElement()
                .satisfies(found -> assertThat(found.en()).contains("holds more than Kafka does"));
        assertThat(LandingProbe.judge(ids, Map.of("tongbao.growth", "new"), Map.of(GROWTH, 7L), Map.of(GROWTH, 1L)))
                .singleElement()
                .satisfies(found -> assertThat(found.en()).contains("filled from other topics", "tongbao.growth"));
        assertThat(LandingProbe.judge(ids, Map.of(), Map.of(), Map.of()))
                .singleElement()
                .satisfies(found -> assertThat(found.grade()).isEqualTo(Grade.WRONG));
    }

    @Test
    void whatIsAlikeIsToldOnce() {
        Finding java = Finding.ok("Java", "17", "17");
        assertThat(Doctor.together(List.of(
                        Finding.warning("topic a", "a single replica", "单副本"),
                        java,
                        Finding.warning("topic b", "a single replica", "单副本"))))
                .containsExactly(Finding.warning("topic a, topic b", "a single replica", "单副本"), java);
    }

    private static List<Grade> grades(List<Finding> found) {
        return found.stream().map(Finding::grade).toList();
    }
}
