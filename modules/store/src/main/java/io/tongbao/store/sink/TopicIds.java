package io.tongbao.store.sink;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Tells topics' ids. */
interface TopicIds {
    /**
     * The id of each topic.
     *
     * @throws KafkaException when the broker does not answer
     */
    Map<String, String> of(Collection<String> topics);

    /** As the broker says. */
    static TopicIds from(Admin admin) {
        return topics -> {
            try {
                Map<String, String> ids = new HashMap<>();
                admin.describeTopics(topics)
                        .allTopicNames()
                        .get()
                        .forEach((name, description) ->
                                ids.put(name, description.topicId().toString()));
                return ids;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof KafkaException cause) {
                    throw cause; // it says itself whether to try again
                }
                throw new KafkaException("topics could not be described: " + e.getCause(), e.getCause());
            }
        };
    }
}
