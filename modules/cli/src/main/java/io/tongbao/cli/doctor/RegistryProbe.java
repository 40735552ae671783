package io.tongbao.cli.doctor;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The schema registry: whether it knows every schema, and refuses what old readers could not read. */
final class RegistryProbe {
    private static final int NOT_FOUND = 404;

    private RegistryProbe() {}

    static List<Finding> look(Patient patient) throws IOException, RestClientException {
        Map<String, String> config = new HashMap<>(Objects.requireNonNull(patient.registry()));
        String millis = Long.toString(patient.limit().toMillis());
        config.put("schema.registry.http.connect.timeout.ms", millis);
        config.put("schema.registry.http.read.timeout.ms", millis);
        SchemaRegistryClient client = new Registry(config).client();
        List<Finding> found = new ArrayList<>();
        Collection<String> subjects = client.getAllSubjects();
        String url = Objects.requireNonNull(config.get("schema.registry.url"));
        found.add(Finding.ok(
                "schema registry", url + ", " + subjects.size() + " subjects", url + "，" + subjects.size() + "个主体"));
        List<Finding> odd = new ArrayList<>();
        for (Topic each : Topics.all()) {
            schema(client, each, odd);
        }
        found.addAll(odd);
        if (odd.isEmpty()) {
            int schemas = Topics.all().size();
            found.add(Finding.ok(
                    "schemas",
                    schemas + ": registered as this version has them, compatibility " + Registry.COMPATIBILITY,
                    schemas + "个：均已注册，兼容级别" + Registry.COMPATIBILITY));
        }
        return found;
    }

    private static void schema(SchemaRegistryClient client, Topic topic, List<Finding> found)
            throws IOException, RestClientException {
        String what = "subject " + topic.subject();
        AvroSchema schema = new AvroSchema(topic.schema());
        try {
            client.getId(topic.subject(), schema);
        } catch (RestClientException e) {
            requireNotFound(e);
            boolean fits = client.testCompatibility(topic.subject(), schema);
            found.add(Finding.wrong(
                    what,
                    fits
                            ? "the schema is not registered as this version has it: run `tongbao schemas register`"
                            : "the schema of this version is incompatible with what is registered: run the version of"
                                    + " Tongbao that registered it, or a later one",
                    fits ? "本版本的模式未注册：请运行tongbao schemas register" : "本版本的模式与已注册的不兼容：请使用注册它的版本或更高版本"));
            return;
        }
        String level = level(client, topic.subject());
        if (!level.equals(Registry.COMPATIBILITY)) {
            found.add(Finding.warning(
                    what,
                    "compatibility is " + level + ", so that a schema may be registered that others cannot read: run"
                            + " `tongbao schemas register`, which sets " + Registry.COMPATIBILITY,
                    "兼容级别为" + level + "：请运行tongbao schemas register设为" + Registry.COMPATIBILITY));
        }
    }

    /** Its own, or that of all where it has none. */
    private static String level(SchemaRegistryClient client, String subject) throws IOException, RestClientException {
        try {
            return client.getCompatibility(subject);
        } catch (RestClientException e) {
            requireNotFound(e);
            return client.getCompatibility(null);
        }
    }

    private static void requireNotFound(RestClientException e) throws RestClientException {
        if (e.getStatus() != NOT_FOUND) {
            throw e;
        }
    }
}
