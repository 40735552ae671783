package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Admissions;
import io.tongbao.publisher.Admitted;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.Receipts;
import io.tongbao.publisher.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of rows that were sent: of those to an ingress topic whether admission forwards them, then what the checks say.
 *
 * @param admissions null where rows go to the shared topics
 */
record Verdicts(@Nullable Admissions admissions, Receipts receipts, Duration patience) implements AutoCloseable {
    /**
     * Reads those of a cluster.
     *
     * @throws UsageException where the ingress topic is missing: nothing could be sent
     */
    static Verdicts connect(Map<String, String> kafka, Registry registry, @Nullable String ingress, Duration patience) {
        Admissions admissions = ingress == null ? null : admissions(kafka, registry, ingress);
        return new Verdicts(admissions, Receipts.connect(kafka, registry), patience);
    }

    private static Admissions admissions(Map<String, String> kafka, Registry registry, String ingress) {
        Admissions admissions = Admissions.connect(kafka, registry);
        boolean isThere = false;
        try {
            isThere = admissions.isThere(Topics.ingress(ingress));
        } finally {
            if (!isThere) {
                admissions.close();
            }
        }
        if (!isThere) {
            throw new UsageException("--ingress " + ingress + ": topic " + Topics.INGRESS + ingress
                    + " is missing; an operator creates it with `tongbao topics create --ingress " + ingress
                    + "` / 专用主题尚未建立，请管理员用topics create建立");
        }
        return admissions;
    }

    /** From where to read them; take it before anything is sent. */
    Map<TopicPartition, Long> mark() {
        Map<TopicPartition, Long> all = new HashMap<>(receipts.mark());
        if (admissions != null) {
            all.putAll(admissions.mark());
        }
        return all;
    }

    /** Waits for them, in the order of the rows, as long as one comes within the patience. */
    List<Receipt> await(Map<TopicPartition, Long> from, List<Sent> sent) {
        if (admissions == null) {
            return judged(from, sent);
        }
        Admitted admitted;
        try (Progress progress = Progress.of("admitting", sent.size())) {
            admitted = admissions.await(from, sent, patience, progress);
        }
        List<Receipt> all = new ArrayList<>(admitted.decided());
        all.addAll(judged(from, admitted.forwarded()));
        all.sort(Comparator.comparingLong(each -> each.sent().index()));
        return all;
    }

    private List<Receipt> judged(Map<TopicPartition, Long> from, List<Sent> sent) {
        try (Progress progress = Progress.of("judging", sent.size())) {
            return receipts.await(from, sent, patience, progress);
        }
    }

    @Override
    public void close() {
        receipts.close();
        if (admissions != null) {
            admissions.close();
        }
    }
}
