package io.tongbao.processor;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Which generations of the computation a cluster has seen: each leaves topics of its own. So nobody has to remember which
 * one runs, and none that is over is started again by mistake.
 */
public final class Generations {
    private Generations() {}

    /**
     * The last that was started; 0 where none was.
     *
     * @param kafka settings of an admin client
     * @throws IllegalStateException when the cluster does not tell
     */
    public static int latest(Map<String, String> kafka) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            return latest(admin.listTopics().names().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were listed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be listed: " + e.getMessage(), e);
        }
    }

    static int latest(Set<String> topics) {
        return topics.stream()
                .map(ProcessorNames::generation)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
