package io.tongbao.cli;

import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Registry;
import io.tongbao.publisher.FileJournal;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Published;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.Receipts;
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

/**
 * Rows on their way from files to their verdicts.
 *
 * @param data where journals are kept
 * @param patience how long to wait for a verdict while none comes
 */
record Submission(Wiring wiring, Path data, Duration patience, PrintWriter out) {
    /**
     * Sends rows, waits for the verdicts and prints them; a run of the same name that was interrupted goes on.
     *
     * @param name what makes the run this run, such as the hash of its files
     * @param count how many rows there are
     * @param rows by the id of the submission
     * @return whether all were taken
     */
    boolean send(String name, long count, Function<String, Stream<Outgoing>> rows) {
        return print(receipts(name, count, rows));
    }

    private List<Receipt> receipts(String name, long count, Function<String, Stream<Outgoing>> rows) {
        Registry registry = wiring.openRegistry();
        String run = name + "-" + cluster();
        try (Publisher publisher = Publisher.connect(wiring.kafka(), registry);
                Receipts receipts = Receipts.connect(wiring.kafka(), registry);
                FileJournal journal = FileJournal.open(data.resolve("journal"), run)) {
            Map<TopicPartition, Long> from = positions(journal, receipts);
            Published published;
            try (Progress progress = Progress.of("sending", count)) {
                published = publisher.publish(rows.apply(journal.submission()), journal, progress);
            }
            try (Progress progress = Progress.of("judging", count)) {
                List<Receipt> all = receipts.await(from, published.sent(), patience, progress);
                journal.finish();
                return all;
            }
        }
    }

    /** The cluster's own id: its addresses may be others after a restart. */
    private String cluster() {
        try (Admin admin = Admin.create(Map.copyOf(wiring.kafka()))) {
            return admin.describeCluster().clusterId().get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say which cluster it is: " + e.getMessage(), e);
        }
    }

    /** Where verdicts began: of a run that is resumed, where they began then. */
    private static Map<TopicPartition, Long> positions(Journal journal, Receipts receipts) {
        Map<TopicPartition, Long> known = journal.positions();
        if (!known.isEmpty()) {
            return known;
        }
        Map<TopicPartition, Long> now = receipts.mark();
        journal.mark(now);
        return now;
    }

    private boolean print(List<Receipt> receipts) {
        long rejected = 0;
        long undecided = 0;
        for (Receipt each : receipts) {
            if (each.verdict() == Verdict.REJECTED) {
                rejected++;
                for (Reason reason : each.reasons()) {
                    out.println(
                            each.sent().origin() + ": refused by " + reason.getCheck() + ": " + reason.getMessageEn());
                    out.println(each.sent().origin() + "：退回（" + reason.getCheck() + "）：" + reason.getMessageZh());
                }
            } else if (each.verdict() == Verdict.UNDECIDED) {
                undecided++;
            }
        }
        long accepted = receipts.stream()
                .filter(each -> each.verdict() == Verdict.ACCEPTED)
                .count();
        out.println(accepted + " reports taken, " + rejected + " refused"
                + (undecided == 0 ? "" : ", " + undecided + " not judged yet (they are safe in Kafka)")
                + " / 接收" + accepted + "条，退回" + rejected + "条"
                + (undecided == 0 ? "" : "，" + undecided + "条待审核（已安全存入）"));
        return rejected == 0 && undecided == 0;
    }
}
