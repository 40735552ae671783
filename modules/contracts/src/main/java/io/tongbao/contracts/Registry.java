package io.tongbao.contracts;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * The schema registry as this system uses it: schemas are registered by {@link #register} alone, never silently by a
 * producer.
 */
public final class Registry {
    /** Compatibility of every subject: old and new readers read old and new records, over all versions. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int CACHED_SCHEMAS = 1_000;

    private final SchemaRegistryClient client;
    private final String url;

    /**
     * A registry by its usual settings.
     *
     * @param config {@code schema.registry.url} (several by comma) and, where needed, the client's own keys for basic
     *     authentication and TLS
     */
    public Registry(Map<String, String> config) {
        this.url = required(config);
        this.client = new CachedSchemaRegistryClient(
                List.of(url.split("\\s*,\\s*", -1)), CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), config);
    }

    /** A registry behind a client that the caller made. */
    public Registry(SchemaRegistryClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /** The client underneath. */
    public SchemaRegistryClient client() {
        return client;
    }

    /**
     * Registers each topic's schema, and the subject's compatibility. What is registered already stays.
     *
     * @throws RegistryException when the registry is away, or holds a version that a new one is incompatible with
     */
    public void register(Collection<Topic> topics) {
        for (Topic topic : topics) {
            try {
                client.updateCompatibility(topic.subject(), COMPATIBILITY);
                client.register(topic.subject(), new AvroSchema(topic.schema()));
            } catch (IOException | RestClientException e) {
                throw explain(topic, e);
            }
        }
    }

    /**
     * Checks that every topic's schema is registered as it is.
     *
     * @throws RegistryException when the registry is away or a schema is unknown to it
     */
    public void check(Collection<Topic> topics) {
        for (Topic topic : topics) {
            try {
                client.getId(topic.subject(), new AvroSchema(topic.schema()));
            } catch (IOException | RestClientException e) {
                throw explain(topic, e);
            }
        }
    }

    private RegistryException explain(Topic topic, Exception e) {
        Schema schema = topic.schema();
        if (!(e instanceof RestClientException answer)) {
            return new RegistryException(
                    "schema registry " + url + " cannot be reached (" + e.getMessage()
                            + "): check schema.registry.url and that it runs",
                    e);
        }
        if (answer.getStatus() == 409) {
            return new RegistryException(
                    "schema " + schema.getFullName() + " is incompatible with what subject " + topic.subject()
                            + " holds: " + answer.getMessage(),
                    e);
        }
        if (answer.getStatus() == 404) {
            return new RegistryException(
                    "schema " + schema.getFullName() + " is not registered under subject " + topic.subject() + " of "
                            + url + ": run `tongbao schemas register`",
                    e);
        }
        return new RegistryException(
                "schema registry " + url + " refused subject " + topic.subject() + ": " + answer.getMessage(), e);
    }

    private static String required(Map<String, String> config) {
        String url = config.get("schema.registry.url");
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("schema.registry.url is missing: give the registry's http(s) address");
        }
        return url;
    }
}
