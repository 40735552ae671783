package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.Topics;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads what was handed in at the gateway as Kafka keeps it. */
public final class SubmissionTrail {
    private SubmissionTrail() {}

    /**
     * Reads all of it, in its order.
     *
     * @param each gets each submission with its offset
     * @throws PublishException where the topic is missing or cannot be read to its end
     */
    public static void read(Map<String, String> kafka, Registry registry, ObjLongConsumer<Submission> each) {
        AvroCodec<Submission> codec = new AvroCodec<>(registry, Topics.SUBMISSIONS, Submission.class);
        try (Consumer<byte[], byte[]> consumer = Clients.consumer(kafka)) {
            TopicReader.toEnd(
                    consumer, Topics.SUBMISSIONS, record -> each.accept(codec.decode(record.value()), record.offset()));
        }
    }
}
