package io.tongbao.store.sink;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;

/** Tells a record that is no Avro of its topic from a registry that is away, empty or refuses. */
final class ReadFaults {
    /** Subject, or schema, not found. */
    private static final Set<Integer> UNKNOWN = Set.of(40401, 40403);

    private ReadFaults() {}

    /**
     * Returns if the record itself is at fault.
     *
     * @throws RegistryAwayException if the registry is, or may be
     */
    static void requireRegistry(SchemaRegistryClient registry, String subject, Throwable fault) {
        boolean unknownSchema = false;
        for (Throwable cause : chain(fault)) {
            if (cause instanceof RestClientException answer && UNKNOWN.contains(answer.getErrorCode())) {
                unknownSchema = true;
            } else if (ofRegistry(cause)) {
                throw new RegistryAwayException(subject, cause);
            }
        }
        if (unknownSchema) {
            try {
                registry.getAllVersions(subject); // asked anew each time: a registry that lost its schemas fails here
            } catch (IOException | RestClientException e) {
                throw new RegistryAwayException(subject, e);
            }
        }
    }

    private static boolean ofRegistry(Throwable cause) {
        String name = cause.getClass().getName();
        return cause instanceof RestClientException
                || cause instanceof InvalidConfigurationException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || (cause instanceof IOException && (name.startsWith("java.net.") || name.startsWith("javax.net.")));
    }

    private static Iterable<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause).toList();
    }
}
