package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.Topics;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads what was handed in at the gateway as Kafka keeps it. */
public final class SubmissionTrail {
    private SubmissionTrail() {}

    /** Takes what is read. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The next submission.
         *
         * @param offset its place in the topic
         * @param knownAt its append time
         */
        void take(Submission submission, long offset, Instant knownAt);
    }

    /**
     * Reads all of it, in its order.
     *
     * @param each gets each submission
     * @throws PublishException where the topic is missing or cannot be read to its end
     */
    public static void read(Map<String, String> kafka, Registry registry, Reader each) {
        AvroCodec<Submission> codec = new AvroCodec<>(registry, Topics.SUBMISSIONS, Submission.class);
        try (Consumer<byte[], byte[]> consumer = Clients.consumer(kafka)) {
            TopicReader.toEnd(
                    consumer,
                    Topics.SUBMISSIONS,
                    record -> each.take(
                            codec.decode(record.value()), record.offset(), Instant.ofEpochMilli(record.timestamp())));
        }
    }
}
