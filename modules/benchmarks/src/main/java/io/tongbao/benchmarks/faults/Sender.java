package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Place;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.PublisherSettings;
import io.tongbao.publisher.ReportPublisher;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * Sends what towns report: those of even numbers over HTTP, all else by the client library, each in its order. It is gone on
 * with when something is away, as their systems do, until it was acknowledged.
 */
final class Sender implements AutoCloseable {
    /** Who decides what is decided. */
    static final Decisions DECISIONS = new Decisions("harness", "tried", Clock.systemUTC());

    private final Ledger ledger;
    private final ReportPublisher library;
    private final GatewayLane gateway;
    private final Map<String, String> kafka;
    private final Registry registry;
    private final AtomicInteger open = new AtomicInteger();

    /** A sender to a cluster, by the ways of towns. */
    Sender(Cluster cluster, Ledger ledger) {
        this.ledger = ledger;
        this.kafka = Map.of("bootstrap.servers", cluster.address(Cluster.TOWNS, Cluster.KAFKA));
        Map<String, String> where =
                Map.of("schema.registry.url", "http://" + cluster.address(Cluster.TOWNS, Cluster.REGISTRY));
        this.registry = new Registry(where);
        this.library = ReportPublisher.open(
                PublisherSettings.of(kafka, where, cluster.folder().resolve("journal")));
        this.gateway = new GatewayLane("http://" + cluster.address(Cluster.TOWNS, Cluster.SERVER), ledger, open);
    }

    /** Begins to send. */
    void send(SpecificRecord record) {
        open.incrementAndGet();
        if (record instanceof EconomicReport report && isOfGateway(report.getRegion())) {
            gateway.send(report);
            return;
        }
        CompletableFuture<Place> sent = byItsType(record);
        var unused = sent.handle((place, failure) -> {
            if (failure == null) {
                ledger.acknowledged(record);
            } else {
                ledger.surprise("the client library gave up: " + failure);
            }
            open.decrementAndGet();
            return place;
        });
    }

    private CompletableFuture<Place> byItsType(SpecificRecord record) {
        if (record instanceof EconomicReport report) {
            return library.publish(report);
        }
        return record instanceof ProjectReport project
                ? library.publish(project)
                : library.publish((TargetLetter) record);
    }

    private static boolean isOfGateway(String region) {
        return (region.charAt(region.length() - 1) - '0') % 2 == 0;
    }

    /** Sends a decision that is made of what the publisher sends it with, and waits until Kafka has it. */
    void decide(Function<Decisions, Decision> made) {
        try (Publisher publisher = Publisher.connect(kafka, registry)) {
            publisher.publish(Stream.of(Outgoing.decision(made.apply(DECISIONS))), Journal.none("faults"), done -> {});
        }
    }

    /**
     * Waits until all was acknowledged.
     *
     * @throws IllegalStateException if that takes longer
     */
    void awaitAcknowledged(Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (open.get() > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(open.get() + " were not acknowledged within " + limit.toSeconds()
                        + " s; the gateway: " + gateway.trouble() + "; the client library: " + library.trouble());
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        gateway.close();
        library.close();
    }
}
