package io.tongbao.publisher;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.statistics.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The client library: publishes reports, project progress and target letters from a town's own system, over a link that comes and
 * goes. What {@code publish} has accepted is on this machine's disk when it returns, and is sent when Kafka is there, in order,
 * once: also after this process was killed, when the same journal is opened again. A report is known by its id (R1), so that one
 * that was sent just before a kill and is sent again changes no figure. Safe for several threads.
 *
 * <pre>{@code
 * try (ReportPublisher publisher = ReportPublisher.open(PublisherSettings.of(kafka, registry, Path.of("journal")))) {
 *     CompletableFuture<Place> sent = publisher.publish(EconomicReport.newBuilder()
 *             .setRegion("411302102").setIndicator("gdp").setPeriod("2023-03").setCumulativeValue("12.5").build());
 * }
 * }</pre>
 */
public final class ReportPublisher implements AutoCloseable {
    private final Outbox outbox;
    private final Delivery delivery;
    private final String submission = UUID.randomUUID().toString().replace("-", "");
    private final AtomicLong rows = new AtomicLong();
    private final Map<Long, CompletableFuture<Place>> futures = new ConcurrentHashMap<>();
    private final int resumed;

    ReportPublisher(Outbox outbox, Supplier<Producer<String, byte[]>> connect, Delivery.Addressing addressing) {
        this.outbox = outbox;
        this.resumed = outbox.size();
        this.delivery = new Delivery(connect, addressing, outbox, new Delivery.Told() {
            @Override
            public void sent(long number, Place place) {
                future(number).complete(place);
                futures.remove(number);
            }

            @Override
            public void refused(long number, PublishException why) {
                future(number).completeExceptionally(why);
                futures.remove(number);
            }
        });
        delivery.start();
    }

    /**
     * Opens it; what waits from before begins to be sent. Neither Kafka nor the registry need be there.
     *
     * @throws PublishException if the journal is in use or damaged
     */
    public static ReportPublisher open(PublisherSettings settings) {
        Outbox outbox = Outbox.open(settings.journal(), settings.journalBytes(), FolderForce.FSYNC);
        InputCodec codec = new InputCodec(new Registry(settings.registry()));
        String ingress = settings.ingress();
        return new ReportPublisher(
                outbox,
                () -> Clients.patient(settings.kafka()),
                (row, producer) -> codec.toItsTopic(ingress == null ? row : row.toIngress(ingress), producer));
    }

    /**
     * Accepts a report; it is on the disk when this returns. An id that it lacks is given to it: of what it says where it has a
     * revision, else a new one. The future tells where Kafka has it, from a thread that must not be held up.
     *
     * @throws InvalidReportException if a needed field is missing, or a number, unit or code is none
     * @throws OutboxFullException if too much waits already
     */
    public CompletableFuture<Place> publish(EconomicReport report) {
        return publishAll(List.of(report)).get(0);
    }

    /** The same of the progress of a project. */
    public CompletableFuture<Place> publish(ProjectReport report) {
        return publishAll(List.of(report)).get(0);
    }

    /** The same of a line of a target letter. */
    public CompletableFuture<Place> publish(TargetLetter letter) {
        return publishAll(List.of(letter)).get(0);
    }

    /**
     * Accepts several, all of them or none, with one wait for the disk.
     *
     * @param reports each an {@link EconomicReport}, {@link ProjectReport} or {@link TargetLetter}
     * @return a future for each, in order
     */
    public List<CompletableFuture<Place>> publishAll(List<? extends SpecificRecord> reports) {
        List<Problem> problems =
                reports.stream().flatMap(each -> ReportChecks.of(each).stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidReportException(problems);
        }
        List<OutboxEvent> events = reports.stream().map(this::event).toList();
        List<CompletableFuture<Place>> made = new ArrayList<>();
        outbox.append(events, entry -> made.add(future(entry.number())));
        return List.copyOf(made);
    }

    /** How many wait for Kafka. */
    public int waiting() {
        return outbox.size();
    }

    /** How many waited when it was opened. */
    public int resumed() {
        return resumed;
    }

    /** What keeps it from sending now, for people; null when all is well. */
    public @Nullable String trouble() {
        return delivery.trouble();
    }

    /** Waits until nothing waits any more and every future tells so; false where that did not come in time. */
    public boolean flush(Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        if (!outbox.awaitEmpty(limit.toMillis())) {
            return false;
        }
        // an entry is done before its future is
        CompletableFuture<?>[] open = futures.values().toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(open).get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) { // one was refused: that is what its future tells
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Ends; what was not acknowledged stays in the journal, and its future tells so. */
    @Override
    public void close() {
        delivery.close();
        outbox.close();
        futures.values()
                .forEach(each -> each.completeExceptionally(new PublishException(
                        "not confirmed yet: it is in the journal, and is sent when that is opened again", null)));
        futures.clear();
    }

    private CompletableFuture<Place> future(long number) {
        return futures.computeIfAbsent(number, n -> new CompletableFuture<>());
    }

    private OutboxEvent event(SpecificRecord report) {
        if (report instanceof EconomicReport economic) {
            EconomicReport sent = EconomicReport.newBuilder(economic).build();
            if (sent.getId().isBlank()) {
                sent.setId(ReportIds.of(sent, submission, rows.getAndIncrement()));
            }
            return event(Outgoing.report(sent));
        }
        if (report instanceof ProjectReport project) {
            ProjectReport sent = ProjectReport.newBuilder(project).build();
            if (sent.getId().isBlank()) {
                sent.setId(ProjectIds.of(sent, submission, rows.getAndIncrement()));
            }
            return event(Outgoing.project(sent));
        }
        return event(Outgoing.target((TargetLetter) report));
    }

    private static OutboxEvent event(Outgoing row) {
        return new OutboxEvent(row.topic().name(), SpecificData.get().toString(row.value()));
    }
}
