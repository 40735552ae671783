package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReportPublisherTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Registry registry = Fixtures.registry();
    private final AvroCodec<EconomicReport> codec = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);

    @TempDir
    private Path folder;

    private ReportPublisher open(Producer<String, byte[]> first, Producer<?, ?>... later) {
        Deque<Producer<String, byte[]>> producers = new ArrayDeque<>(List.of(first));
        for (Producer<?, ?> each : later) {
            @SuppressWarnings("unchecked") // the tests give no others
            Producer<String, byte[]> next = (Producer<String, byte[]>) each;
            producers.add(next);
        }
        return new ReportPublisher(
                Outbox.open(folder, 1 << 20, FolderForce.FSYNC),
                () -> {
                    Producer<String, byte[]> next = producers.poll();
                    if (next == null) {
                        throw new TimeoutException("nobody answers");
                    }
                    return next;
                },
                new InputCodec(registry)::toItsTopic);
    }

    private static EconomicReport report(String region, String value) {
        return EconomicReport.newBuilder()
                .setRegion(region)
                .setIndicator("gdp")
                .setPeriod("2023-03")
                .setCumulativeValue(value)
                .build();
    }

    private List<EconomicReport> sent(MockProducer<String, byte[]> producer) {
        return producer.history().stream()
                .map(each -> codec.decode(each.value()))
                .toList();
    }

    @Test
    void aReportIsCheckedKeyedAndSentAndItsFutureTellsWhere() throws Exception {
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        try (ReportPublisher publisher = open(producer)) {
            Place place = publisher.publish(report("x1", "12.50")).get(30, TimeUnit.SECONDS);

            assertThat(place.topic()).isEqualTo("tongbao.reports");
            assertThat(publisher.flush(LIMIT)).isTrue();
        }
        assertThat(producer.history().get(0).key()).isEqualTo("x1|gdp");
        EconomicReport sent = sent(producer).get(0);
        assertThat(sent.getCumulativeValue()).isEqualTo("12.50");
        assertThat(sent.getId()).startsWith("x1|gdp|2023-03|SELF_REPORTED|s");
    }

    @Test
    void whatIsFlushedIsToldByItsFuture() throws Exception {
        try (ReportPublisher publisher = open(Fixtures.producer(true))) {
            for (int i = 0; i < 200; i++) {
                CompletableFuture<Place> sent = publisher.publish(report("x1", Integer.toString(i)));
                assertThat(publisher.flush(LIMIT)).isTrue();
                assertThat(sent).isDone();
            }
        }
    }

    @Test
    void r1_theSameTwiceIsTwoReportsUnlessItHasARevisionOrAnIdOfItsOwn() throws Exception {
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        EconomicReport revised = report("x1", "2");
        revised.setRevision("1");
        EconomicReport own = report("x1", "3");
        own.setId("mine");
        try (ReportPublisher publisher = open(producer)) {
            publisher.publishAll(List.of(report("x1", "1"), report("x1", "1"), revised, revised, own, own));
            publisher.flush(LIMIT);
        }
        List<String> ids = sent(producer).stream().map(EconomicReport::getId).toList();
        assertThat(ids.get(0)).isNotEqualTo(ids.get(1));
        assertThat(ids.get(2)).isEqualTo(ids.get(3)).contains("|r1-");
        assertThat(ids.subList(4, 6)).containsOnly("mine");
    }

    @Test
    void whatIsMissingOrWrongIsNotAcceptedAndAllOfItIsTold() {
        EconomicReport bad = report("", "12,3x");
        bad.setPeriod("2023-13");
        bad.setUnit("furlong");
        bad.setStatus("Z");
        try (ReportPublisher publisher = open(Fixtures.producer(true))) {
            InvalidReportException e = catchThrowableOfType(
                    InvalidReportException.class, () -> publisher.publishAll(List.of(report("x1", "1"), bad)));

            assertThat(e.problems())
                    .extracting(each -> each.field())
                    .containsExactlyInAnyOrder("region", "period", "cumulative_value", "unit", "status");
            assertThat(e).hasMessageContaining("region is missing").hasMessageContaining("'furlong' is unknown");
            assertThatThrownBy(() -> publisher.publish(
                            ProjectReport.newBuilder().setRegion("x1").build()))
                    .isInstanceOf(InvalidReportException.class)
                    .hasMessageContaining("project is missing")
                    .hasMessageContaining("period is missing");
            assertThat(publisher.waiting()).isZero();
        }
    }

    @Test
    void v03_aTextThatIsTooLongOrHasControlCharactersIsNotAccepted() {
        EconomicReport bad = report("x1", "1");
        bad.setExplanation("x".repeat(2_001));
        bad.setReportedBy("a\0b");
        try (ReportPublisher publisher = open(Fixtures.producer(true))) {
            assertThatThrownBy(() -> publisher.publish(bad))
                    .isInstanceOf(InvalidReportException.class)
                    .hasMessageContaining("explanation has 2001 characters; at most 2000 are possible")
                    .hasMessageContaining("填报人“a␀b”");
            assertThat(publisher.waiting()).isZero();
        }
    }

    @Test
    void withoutKafkaItIsAcceptedAndIsSentOnceInOrderWhenTheJournalIsOpenedAgain() throws Exception {
        CompletableFuture<Place> unsent;
        try (ReportPublisher publisher = open(failing())) {
            unsent = publisher.publish(report("x1", "1"));
            publisher.publish(report("x1", "2"));
            assertThat(publisher.waiting()).isEqualTo(2);
        }
        assertThat(unsent).isCompletedExceptionally();

        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        try (ReportPublisher publisher = open(producer)) {
            assertThat(publisher.resumed()).isEqualTo(2);
            assertThat(publisher.flush(LIMIT)).isTrue();
        }
        assertThat(sent(producer))
                .extracting(EconomicReport::getCumulativeValue)
                .containsExactly("1", "2");

        MockProducer<String, byte[]> later = Fixtures.producer(true);
        try (ReportPublisher publisher = open(later)) {
            assertThat(publisher.resumed()).isZero();
        }
        assertThat(later.history()).isEmpty();
    }

    @Test
    void afterAFailureAllThatIsNotAcknowledgedIsSentAnewUnderTheSameIds() throws Exception {
        MockProducer<String, byte[]> broken = Fixtures.producer(false);
        MockProducer<String, byte[]> producer = Fixtures.producer(true);
        try (ReportPublisher publisher = open(broken, producer)) {
            List<CompletableFuture<Place>> futures =
                    publisher.publishAll(List.of(report("x1", "1"), report("x1", "2"), report("x1", "3")));
            await(() -> broken.history().size() == 3);
            broken.completeNext();
            broken.errorNext(new TopicAuthorizationException("not yours"));

            futures.get(0).get(30, TimeUnit.SECONDS);
            futures.get(2).get(30, TimeUnit.SECONDS);
        }
        assertThat(sent(producer))
                .extracting(EconomicReport::getCumulativeValue)
                .containsExactly("2", "3");
        assertThat(sent(producer))
                .extracting(EconomicReport::getId)
                .isEqualTo(
                        sent(broken).stream().map(EconomicReport::getId).skip(1).toList());
    }

    @Test
    void whatKafkaWillNeverTakeIsToldAndKeepsNothingWaiting() throws Exception {
        MockProducer<String, byte[]> producer = Fixtures.producer(false);
        try (ReportPublisher publisher = open(producer)) {
            CompletableFuture<Place> large = publisher.publish(report("x1", "1"));
            CompletableFuture<Place> next = publisher.publish(report("x1", "2"));
            await(() -> producer.history().size() == 2);
            producer.errorNext(new RecordTooLargeException("1 MB"));
            producer.completeNext();

            next.get(30, TimeUnit.SECONDS);
            assertThat(large).isCompletedExceptionally();
            assertThat(publisher.waiting()).isZero();
        }
    }

    @Test
    void settingsTellWhatIsMissingAndNeverTheirSecrets() {
        Map<String, String> kafka = Map.of("bootstrap.servers", "k:1", "sasl.jaas.config", "hush");
        PublisherSettings settings = PublisherSettings.of(kafka, Map.of("schema.registry.url", "http://r"), folder);

        assertThat(settings.toString()).contains("k:1").doesNotContain("hush");
        assertThatThrownBy(() -> PublisherSettings.of(Map.of(), Map.of(), folder))
                .hasMessageContaining("bootstrap.servers is missing");
    }

    /** One that finds no topic. */
    private static MockProducer<String, byte[]> failing() {
        MockProducer<String, byte[]> producer = Fixtures.producer(false);
        producer.sendException = new TimeoutException("no metadata");
        return producer;
    }

    private static void await(java.util.concurrent.Callable<Boolean> holds) throws Exception {
        while (!holds.call()) {
            Thread.onSpinWait();
        }
    }
}
