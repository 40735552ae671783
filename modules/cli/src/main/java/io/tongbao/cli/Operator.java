package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.Registry;
import io.tongbao.processor.Barrier;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.Receipts;
import io.tongbao.publisher.Sent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Option;

/** Options and steps of the commands by which an operator decides. */
final class Operator {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who decides.")
    String by = "";

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why; it is kept for ever.")
    String reason = "";

    @Option(names = "--dry-run", description = "Only says what would be done.")
    boolean dryRun;

    Decisions decisions() {
        return new Decisions(by, reason, Clock.systemUTC());
    }

    /** Sends decisions and waits until the checks go by them. */
    static void decide(Common common, Publisher publisher, Stream<Decision> decisions) {
        publisher.publish(decisions.map(Outgoing::decision), Journal.none("decisions"), done -> {});
        try (Barrier barrier = new Barrier(common.wiring().kafka())) {
            barrier.awaitReference(LIMIT);
        }
    }

    /** The same with a publisher of its own. */
    static void decide(Common common, List<Decision> decisions) {
        Wiring wiring = common.wiring();
        try (Publisher publisher = Publisher.connect(wiring.kafka(), wiring.openRegistry())) {
            decide(common, publisher, decisions.stream());
        }
    }

    /** Sends a decision that leaves an event, and waits for it. */
    static Receipt judged(Common common, Decision decision) {
        Wiring wiring = common.wiring();
        Registry registry = wiring.openRegistry();
        try (Publisher publisher = Publisher.connect(wiring.kafka(), registry);
                Receipts receipts = Receipts.connect(wiring.kafka(), registry)) {
            Map<TopicPartition, Long> from = receipts.mark();
            List<Sent> sent = publisher
                    .publish(Stream.of(Outgoing.decision(decision)), Journal.none("decisions"), done -> {})
                    .sent();
            return receipts.await(from, sent, LIMIT, done -> {}).get(0);
        }
    }
}
