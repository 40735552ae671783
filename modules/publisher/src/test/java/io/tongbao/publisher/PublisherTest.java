package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    private static final String RUN = "files and cluster";

    private final Registry registry = Fixtures.registry();

    @TempDir
    private Path folder;

    @Test
    void reportsGoWhereTheirRegionGoesAndAreAcknowledgedInOrder() {
        // Given
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        List<Long> progress = new ArrayList<>();

        // When
        Published published;
        try (Publisher publisher = publisher(producer)) {
            published = publisher.publish(reports(5), Journal.none("s"), progress::add);
        }

        // Then
        assertThat(published.sent()).extracting(Sent::index).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(progress).containsExactly(1L, 2L, 3L, 4L, 5L);
        for (Sent sent : published.sent()) {
            assertThat(sent.place().partition()).isEqualTo(RegionPartitioner.partition("x" + sent.index() + "|i", 2));
            assertThat(sent.origin()).isEqualTo("reports.csv, row x" + sent.index());
        }
        var codec = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        assertThat(producer.history())
                .extracting(r -> codec.decode(r.value()).getId())
                .containsExactly("id-x0", "id-x1", "id-x2", "id-x3", "id-x4");
        assertThat(producer.history()).extracting(ProducerRecord::key).contains("x0|i");
    }

    @Test
    void projectsGoWhereTheirRegionGoesThoughTheirKeyDoesNotNameIt() {
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        Stream<Outgoing> rows = IntStream.range(0, 20)
                .mapToObj(i -> Outgoing.project(ProjectReport.newBuilder()
                        .setProject("p" + i)
                        .setRegion("x" + i % 3)
                        .build()));

        try (Publisher publisher = publisher(producer)) {
            publisher.publish(rows, Journal.none("s"), done -> {});
        }

        assertThat(producer.history()).hasSize(20).allSatisfy(each -> {
            int number = Integer.parseInt(each.key().substring(1));
            assertThat(each.partition()).isEqualTo(RegionPartitioner.partition("x" + number % 3, 2));
        });
    }

    @Test
    void whatGoesToAnIngressTopicIsKeyedAndJournalledAsOnTheSharedOnes() {
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        Stream<Outgoing> rows = Stream.concat(
                reports(2),
                Stream.of(Outgoing.project(ProjectReport.newBuilder()
                        .setProject("p")
                        .setRegion("x1")
                        .build())));

        Published published;
        try (FileJournal journal = FileJournal.open(folder, RUN, ToResume.NOTHING);
                Publisher publisher = publisher(producer)) {
            published = publisher.publish(rows.map(each -> each.toIngress("zone")), journal, done -> {});
            assertThat(journal.sent(2)).contains(published.sent().get(2).place());
        }

        assertThat(producer.history())
                .allSatisfy(each -> assertThat(each.topic()).isEqualTo("tongbao.ingress.zone"))
                .extracting(ProducerRecord::key)
                .containsExactly("x0|i", "x1|i", "p");
        assertThat(published.sent().get(2).place().partition())
                .isEqualTo(published.sent().get(1).place().partition());
        assertThatThrownBy(() -> reference("a", "甲").toIngress("zone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regions.csv, row a: an ingress topic takes reports, projects and targets");
    }

    @Test
    void aResumedRunSendsOnlyWhatWasNotAcknowledged() {
        // Given a broker that takes three of six and goes away
        MockProducer<String, byte[]> broken = Fixtures.producer(false);
        Stream<Outgoing> rows = reports(6).peek(r -> {
            if (r.key().equals("x3|i")) {
                broken.completeNext();
                broken.completeNext();
                broken.completeNext();
            }
            if (r.key().equals("x5|i")) {
                broken.errorNext(new TimeoutException("expired"));
            }
        });
        try (FileJournal journal = FileJournal.open(folder, RUN, ToResume.NOTHING);
                Publisher publisher = publisher(broken)) {
            assertThatThrownBy(() -> publisher.publish(rows, journal, n -> {}))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("reports.csv, row x3: could not be sent to tongbao.reports (expired)")
                    .hasMessageContaining("it goes on from here");
        }

        // When
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        Published published;
        try (FileJournal journal = FileJournal.open(folder, RUN, ToResume.NOTHING);
                Publisher publisher = publisher(producer)) {
            published = publisher.publish(reports(6), journal, n -> {});
        }

        // Then: x4 and x5 were in flight when it stopped, and may have arrived; nothing acknowledged is sent again
        assertThat(producer.history())
                .extracting(ProducerRecord::key)
                .contains("x3|i", "x5|i")
                .doesNotContain("x0|i", "x1|i", "x2|i");
        assertThat(published.sent()).extracting(Sent::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void referenceDataIsAcknowledgedBeforeTheReportsThatFollow() {
        MockProducer<String, byte[]> producer = Fixtures.producer(false);
        Stream<Outgoing> rows = Stream.of(reference("a", "甲"), Fixtures.report("a"), Fixtures.report("b"))
                .peek(row -> {
                    if ("b|i".equals(row.key())) {
                        assertThat(producer.completeNext())
                                .as("the report is in flight")
                                .isTrue();
                        assertThat(producer.completeNext())
                                .as("the region is not")
                                .isFalse();
                    }
                });

        try (Publisher publisher = publisher(producer)) {
            assertThat(publisher.publish(rows, Journal.none("s"), n -> {}).sent())
                    .hasSize(3);
        }
    }

    @Test
    void referenceDataThatStandsAlreadyIsNotSentAndChangesCountUp() {
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        ReferenceVersions standing = new ReferenceVersions();
        standing.next(Fixtures.region("a", "甲"));
        standing.next(Fixtures.region("b", "乙"));

        Published published;
        try (Publisher publisher = new Publisher(producer, registry, () -> standing)) {
            published = publisher.publish(
                    Stream.of(reference("a", "甲"), reference("b", "丙"), reference("c", "丁")),
                    Journal.none("s"),
                    n -> {});
        }

        var codec = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        assertThat(published.unchanged()).isEqualTo(1);
        assertThat(published.sent()).extracting(Sent::index).containsExactly(1L, 2L);
        assertThat(producer.history())
                .extracting(r -> r.key() + " " + codec.decode(r.value()).getVersion())
                .containsExactly("REGION|b 2", "REGION|c 1");
    }

    private Publisher publisher(MockProducer<String, byte[]> producer) {
        return new Publisher(producer, registry, ReferenceVersions::new);
    }

    private static Outgoing reference(String code, String name) {
        return Outgoing.reference(Fixtures.region(code, name), "regions.csv, row " + code);
    }

    private static Stream<Outgoing> reports(int count) {
        return IntStream.range(0, count).mapToObj(i -> Fixtures.report("x" + i));
    }
}
