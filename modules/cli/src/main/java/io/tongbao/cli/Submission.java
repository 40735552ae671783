package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.publisher.FileJournal;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Published;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.ToResume;
import io.tongbao.publisher.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from files to their verdicts.
 *
 * @param common where the system is
 * @param patience how long to wait for a verdict while none comes
 * @param out takes what became of them
 * @param override admits the reports into locked periods; null for none
 * @param again for the run to be found again, and where it sends to
 */
record Submission(Common common, Duration patience, PrintWriter out, @Nullable LockOverride override, ToResume again) {
    /**
     * Sends rows, waits for the verdicts and prints them; a run of the same name that was interrupted goes on.
     *
     * @param name what makes the run this run, such as the hash of its files
     * @param count how many rows there are
     * @param rows by the id of the submission
     * @return whether all were taken
     */
    boolean send(String name, long count, Function<String, Stream<Outgoing>> rows) {
        return ReceiptText.print(receipts(name, count, rows), 0, out) == 0;
    }

    /** The same, not printed. */
    List<Receipt> receipts(String name, long count, Function<String, Stream<Outgoing>> rows) {
        Wiring wiring = common.wiring();
        Registry registry = wiring.openRegistry();
        String run = run(name, again.ingress(), wiring);
        try (Publisher publisher = Publisher.connect(wiring.kafka(), registry);
                Verdicts verdicts = Verdicts.connect(wiring.kafka(), registry, again.ingress(), patience);
                FileJournal journal = FileJournal.open(journals(common), run, again)) {
            Map<TopicPartition, Long> from = positions(journal, verdicts);
            if (override != null) {
                try (Stream<Outgoing> each = rows.apply(journal.submission())) {
                    Operator.decide(common, publisher, override.decisions(each, publisher));
                }
            }
            Published published;
            try (Progress progress = Progress.of("sending", count)) {
                Stream<Outgoing> each = addressed(rows.apply(journal.submission()));
                published = publisher.publish(override == null ? each : override.noted(each), journal, progress);
            }
            List<Receipt> all = verdicts.await(from, published.sent());
            if (all.stream().noneMatch(each -> each.verdict() == Verdict.UNDECIDED)) {
                journal.finish();
            }
            return all;
        }
    }

    /** Where runs keep their journals. */
    static Path journals(Common common) {
        return common.data.resolve("journal");
    }

    /** What makes a run this run, to this topic of this cluster. */
    static String run(String name, @Nullable String ingress, Wiring wiring) {
        return name + (ingress == null ? "" : "-" + ingress) + "-" + cluster(wiring);
    }

    private Stream<Outgoing> addressed(Stream<Outgoing> rows) {
        String ingress = again.ingress();
        return ingress == null ? rows : rows.map(each -> each.toIngress(ingress));
    }

    /** The cluster's own id: its addresses may be others after a restart. */
    private static String cluster(Wiring wiring) {
        try (Admin admin = Admin.create(Map.copyOf(wiring.kafka()))) {
            return admin.describeCluster().clusterId().get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say which cluster it is: " + e.getMessage(), e);
        }
    }

    /** Where verdicts began: of a run that is resumed, where they began then. */
    private static Map<TopicPartition, Long> positions(Journal journal, Verdicts verdicts) {
        Map<TopicPartition, Long> known = journal.positions();
        if (!known.isEmpty()) {
            return known;
        }
        Map<TopicPartition, Long> now = verdicts.mark();
        journal.mark(now);
        return now;
    }
}
