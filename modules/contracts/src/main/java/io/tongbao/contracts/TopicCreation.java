package io.tongbao.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing; those that are there stay as they are. */
public final class TopicCreation {
    private static final long LOOK_AGAIN_MS = 50;
    private static final int LOOKS = 200;

    private TopicCreation() {}

    /**
     * Creates what is missing of {@code wanted}.
     *
     * @return names of the topics created now
     * @throws IllegalStateException if one that is there has another number of partitions than wanted
     * @throws KafkaException when the broker refuses or does not answer
     */
    public static List<String> createMissing(Admin admin, Collection<NewTopic> wanted) {
        List<NewTopic> missing = missing(admin, wanted);
        try {
            List<String> created = new ArrayList<>();
            var results = admin.createTopics(missing).values();
            for (NewTopic topic : missing) {
                if (created(Objects.requireNonNull(results.get(topic.name())))) {
                    created.add(topic.name());
                }
            }
            return created;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("topics could not be created: " + e.getCause(), e.getCause());
        }
    }

    /**
     * Waits until the broker tells clients of topics that were just created: one that reads them at once would find them
     * missing.
     *
     * @throws KafkaException when it does not within ten seconds
     */
    public static void awaitKnown(Admin admin, Collection<String> names) {
        try {
            for (int look = 0; !admin.listTopics().names().get().containsAll(names); look++) {
                if (look == LOOKS) {
                    throw new KafkaException("topics " + names + " were created, but the broker does not tell of them");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("topics could not be listed: " + e.getCause(), e.getCause());
        }
    }

    /**
     * What of {@code wanted} is not there; nothing is created.
     *
     * @throws IllegalStateException if one that is there has another number of partitions than wanted
     * @throws KafkaException when the broker does not answer
     */
    public static List<NewTopic> missing(Admin admin, Collection<NewTopic> wanted) {
        Set<String> there = there(admin);
        try {
            requirePartitions(
                    admin, wanted.stream().filter(t -> there.contains(t.name())).toList());
            return wanted.stream().filter(t -> !there.contains(t.name())).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("topics could not be described: " + e.getCause(), e.getCause());
        }
    }

    /**
     * Whether a topic of that name is there.
     *
     * @throws KafkaException when the broker does not answer
     */
    public static boolean isThere(Admin admin, String topic) {
        return there(admin).contains(topic);
    }

    private static Set<String> there(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("topics could not be listed: " + e.getCause(), e.getCause());
        }
    }

    private static void requirePartitions(Admin admin, List<NewTopic> there)
            throws InterruptedException, ExecutionException {
        var topics = admin.describeTopics(there.stream().map(NewTopic::name).toList())
                .allTopicNames()
                .get();
        for (NewTopic each : there) {
            int partitions =
                    Objects.requireNonNull(topics.get(each.name())).partitions().size();
            if (partitions != each.numPartitions()) {
                throw new IllegalStateException(
                        "topic " + each.name() + " has " + partitions + " partitions, wanted are "
                                + each.numPartitions() + ": their number is fixed once topics exist, so set "
                                + "tongbao.topics.partitions as it was");
            }
        }
    }

    private static boolean created(org.apache.kafka.common.KafkaFuture<Void> result)
            throws InterruptedException, ExecutionException {
        try {
            result.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false; // another process was faster
            }
            throw e;
        }
    }
}
