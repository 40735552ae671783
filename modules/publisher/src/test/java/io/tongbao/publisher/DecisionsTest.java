package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Instant NOW = Instant.parse("2023-04-12T08:00:00Z");
    private static final Period MARCH = Period.of("2023-03");
    private final Decisions decisions = new Decisions("王", "已通报", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everyDecisionSaysWhoWhenAndWhyAndIsItself() {
        Decision one = decisions.lock(MARCH, null);
        Decision other = decisions.unlock(MARCH, "gdp");

        assertThat(one.getDecidedBy()).isEqualTo("王");
        assertThat(one.getReason()).isEqualTo("已通报");
        assertThat(one.getDecidedAt()).isEqualTo(NOW);
        assertThat(one.getPeriod()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(one.getId()).isNotEqualTo(other.getId());
        assertThat(Outgoing.decision(one).key()).isEqualTo("PERIOD|2023-03|");
        assertThat(Outgoing.decision(other).key()).isEqualTo("PERIOD|2023-03|gdp");
        assertThat(decisions.release("四月", MARCH, NOW).getMoment()).isEqualTo(NOW);
        assertThat(decisions.retract("a", "gdp", MARCH, DataClass.OFFICIAL).getDataClass())
                .isEqualTo("OFFICIAL");
    }

    @Test
    void nobodyDecidesNamelessOrWithoutAReason() {
        assertThatThrownBy(() -> new Decisions(" ", "x", Clock.systemUTC())).hasMessageContaining("who");
        assertThatThrownBy(() -> new Decisions("x", "", Clock.systemUTC())).hasMessageContaining("why");
    }

    @Test
    void anOverrideNamesTheVeryBytesThatAreSent() {
        var registry = Fixtures.registry();
        EconomicReport report = (EconomicReport) Fixtures.report("a").value();
        try (var producer = Fixtures.producer(true);
                Publisher publisher = new Publisher(producer, registry, ReferenceVersions::new)) {
            Decision override = decisions.override(report, MARCH, publisher.digest(report));

            publisher.publish(
                    Stream.of(Outgoing.decision(override), Outgoing.report(report)), Journal.none("s"), n -> {});

            assertThat(producer.history()).hasSize(2);
            assertThat(producer.history().get(0).topic()).isEqualTo(Topics.DECISIONS.name());
            assertThat(new AvroCodec<>(registry, Topics.DECISIONS, Decision.class)
                            .decode(producer.history().get(0).value()))
                    .isEqualTo(override);
            assertThat(Sha256.of(producer.history().get(1).value())).isEqualTo(override.getReportDigest());
        }
    }
}
