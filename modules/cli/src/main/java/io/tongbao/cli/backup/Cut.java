package io.tongbao.cli.backup;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.processor.ProcessorNames;
import io.tongbao.publisher.Admission;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * A moment at which no transaction was open: what was read, what was written by it and what is remembered of it fit each
 * other.
 *
 * @param ends of every partition
 * @param offsets of each group that reads inputs
 */
record Cut(Map<TopicPartition, Long> ends, Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets) {
    private static final long LOOK_AGAIN_MS = 50;

    /** Whose state goes with a backup; the computation begins anew. */
    private static final List<String> GROUPS = List.of(ProcessorNames.CHECKS, Admission.GROUP);

    /**
     * Waits for such a moment.
     *
     * @param patience how long
     * @throws BackupException when there was none
     */
    static Cut find(Admin admin, Collection<TopicPartition> partitions, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            // offsets that a transaction is just committing are waited for, so that the second look sees them
            var before = offsets(admin);
            Map<TopicPartition, Long> ends = ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED);
            boolean isQuiet = ends.equals(ends(admin, partitions, IsolationLevel.READ_COMMITTED));
            if (isQuiet && before.equals(offsets(admin))) {
                return new Cut(ends, before);
            }
            if (System.nanoTime() > until) {
                throw new BackupException("transactions are under way all the time, so that there is no moment to copy:"
                        + " stop the processors, or let publishers pause / 事务持续进行，无法取得一致时点：请停止计算进程或暂停上报后重试");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets(Admin admin) {
        Map<String, ListConsumerGroupOffsetsSpec> asked = GROUPS.stream()
                .collect(Collectors.toMap(Function.identity(), each -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets = new HashMap<>();
        KafkaAnswers.of(admin.listConsumerGroupOffsets(asked, new ListConsumerGroupOffsetsOptions().requireStable(true))
                        .all())
                .forEach((group, found) -> {
                    Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>(found);
                    known.values().removeIf(each -> each == null);
                    offsets.put(group, known);
                });
        return offsets;
    }

    private static Map<TopicPartition, Long> ends(
            Admin admin, Collection<TopicPartition> partitions, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        KafkaAnswers.of(admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                        .all())
                .forEach((each, end) -> ends.put(each, end.offset()));
        return ends;
    }
}
