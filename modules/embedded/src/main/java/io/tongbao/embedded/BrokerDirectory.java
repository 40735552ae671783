package io.tongbao.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.common.TransactionVersion;

/** The directory a broker keeps its logs in, formatted when new. */
final class BrokerDirectory {
    private static final String META_PROPERTIES = "meta.properties";

    private BrokerDirectory() {}

    /**
     * Formats a directory that does not exist yet.
     *
     * @return the cluster's id, the same for the life of the directory
     * @throws IllegalStateException if the directory exists but is not a broker's
     */
    static String prepare(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            format(directory);
        } else if (!Files.exists(directory.resolve(META_PROPERTIES))) {
            throw new IllegalStateException("data directory " + directory + " exists but has no " + META_PROPERTIES
                    + ", so it is not a Kafka broker's: choose another directory or remove this one");
        }
        return new MetaPropertiesEnsemble.Loader()
                .addMetadataLogDir(directory.toString())
                .load()
                .clusterId()
                .orElseThrow(
                        () -> new IllegalStateException(directory.resolve(META_PROPERTIES) + " has no cluster.id"));
    }

    // in a directory beside it, renamed when complete: a crash in between leaves nothing half formatted behind
    private static void format(Path directory) throws IOException {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        Directories.delete(fresh);
        Files.createDirectories(fresh);
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    // the protocol that mends the torn transactions found in 2024
                    .setFeatureLevel(TransactionVersion.FEATURE_NAME, TransactionVersion.TV_2.featureLevel())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setMetadataLogDirectory(fresh.toString())
                    .setDirectories(List.of(fresh.toString()))
                    .run();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("data directory " + directory + " could not be formatted for Kafka", failed);
        }
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }
}
