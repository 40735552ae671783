package io.tongbao.publisher;

import io.tongbao.contracts.InputTimes;
import io.tongbao.contracts.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.record.TimestampType;

/**
 * While it is open, input topics take the times that records bring; closed, the broker stamps them again. For imports
 * of history alone: nobody else should publish meanwhile.
 */
public final class OriginalTimes implements AutoCloseable {
    private final Map<String, String> kafka;
    private final List<Topic> topics;

    private OriginalTimes(Map<String, String> kafka, List<Topic> topics) {
        this.kafka = Map.copyOf(kafka);
        this.topics = List.copyOf(topics);
    }

    /**
     * Opens the topics and waits until every broker has followed.
     *
     * @throws PublishException if one does not follow
     */
    public static OriginalTimes open(Map<String, String> kafka, List<Topic> topics) {
        OriginalTimes times = new OriginalTimes(kafka, topics);
        times.set(TimestampType.CREATE_TIME);
        boolean open = false;
        try {
            BrokersFollow.await(kafka);
            open = true;
            return times;
        } finally {
            if (!open) {
                times.close();
            }
        }
    }

    @Override
    public void close() {
        set(TimestampType.LOG_APPEND_TIME);
    }

    private void set(TimestampType type) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            InputTimes.set(admin, topics, type);
        }
    }
}
