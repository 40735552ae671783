package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed broker leaves in the metadata: itself, as the living leader of everything. The next broker has to wait
 * until that times out; worse, it takes up its transactions while leaders come and go, and Kafka 4.3.1 then forgets the
 * end of a transaction that was committed but not yet marked so (KAFKA-20734): its records are never seen again. So the
 * registration is removed by a controller that runs alone for a moment, before the broker starts.
 */
final class StaleRegistration {
    private static final Logger LOG = LoggerFactory.getLogger(StaleRegistration.class);
    private static final String METADATA_LOG = "__cluster_metadata-0";
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StaleRegistration() {}

    /** Removes the registration if the broker of this directory was not shut down cleanly. */
    static void removeFrom(Path directory) throws IOException {
        boolean isNew = !Files.exists(directory.resolve(METADATA_LOG));
        if (isNew || Files.exists(directory.resolve(CLEAN_SHUTDOWN))) {
            return;
        }
        int port = Ports.choose(0, "Kafka's controller");
        var config = KafkaConfig.fromProps(BrokerSettings.controllerAlone(directory, port), false);
        var controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            unregister(Ports.LOOPBACK + ":" + port);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void unregister(String controller) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var admin = Admin.create(Map.of("bootstrap.controllers", controller))) {
            while (!unregister(admin)) {
                if (System.nanoTime() > end) {
                    throw new IOException("Kafka's controller at " + controller + " is not ready after "
                            + PATIENCE.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Kafka was recovering", interrupted);
        }
    }

    // false as long as the controller does not know itself yet
    private static boolean unregister(Admin admin) throws IOException, InterruptedException {
        try {
            admin.unregisterBroker(BrokerSettings.NODE_ID).all().get();
            LOG.info("Kafka was not shut down cleanly the last time; its former registration is removed");
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BrokerIdNotRegisteredException) {
                return true;
            }
            if (failed.getCause() instanceof UnsupportedVersionException
                    || failed.getCause() instanceof RetriableException) {
                return false;
            }
            throw new IOException("Kafka's former registration could not be removed", failed.getCause());
        }
    }
}
