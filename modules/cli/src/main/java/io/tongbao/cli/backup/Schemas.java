package io.tongbao.cli.backup;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tongbao.contracts.Registry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Schemas of records, which another registry knows by other ids. */
final class Schemas {
    private static final String OURS = "tongbao.";
    /** A zero byte and the schema's id. */
    private static final int HEAD = 5;

    private final Map<Integer, Integer> ids;

    private Schemas(Map<Integer, Integer> ids) {
        this.ids = ids;
    }

    /** All versions of all subjects of ours. */
    static List<Manifest.KeptSchema> kept(Registry registry) throws IOException {
        SchemaRegistryClient client = registry.client();
        List<Manifest.KeptSchema> kept = new ArrayList<>();
        try {
            for (String subject : client.getAllSubjects().stream()
                    .filter(each -> each.startsWith(OURS))
                    .sorted()
                    .toList()) {
                for (int version : client.getAllVersions(subject)) {
                    SchemaMetadata found = client.getSchemaMetadata(subject, version);
                    kept.add(new Manifest.KeptSchema(subject, version, found.getId(), found.getSchema()));
                }
            }
        } catch (RestClientException e) {
            throw new BackupException("the schema registry does not tell its schemas: " + e.getMessage(), e);
        }
        return kept;
    }

    /** Registers them, in the order in which they once were. */
    static Schemas register(Registry registry, List<Manifest.KeptSchema> kept) throws IOException {
        SchemaRegistryClient client = registry.client();
        Map<Integer, Integer> ids = new HashMap<>();
        List<Manifest.KeptSchema> inOrder = kept.stream()
                .sorted(Comparator.comparingInt(Manifest.KeptSchema::id)
                        .thenComparing(Manifest.KeptSchema::subject)
                        .thenComparingInt(Manifest.KeptSchema::version))
                .toList();
        for (Manifest.KeptSchema each : inOrder) {
            try {
                client.updateCompatibility(each.subject(), Registry.COMPATIBILITY);
                ids.put(each.id(), client.register(each.subject(), new AvroSchema(each.schema())));
            } catch (RestClientException e) {
                throw new BackupException(
                        "schema registry refuses version " + each.version() + " of subject " + each.subject() + " ("
                                + e.getMessage() + "): name a registry that does not know the subject yet"
                                + " / 模式注册被拒绝，请使用尚无该主体的注册表",
                        e);
            }
        }
        return new Schemas(ids);
    }

    /** The same record by the ids of the registry that it is written to; what is none stays. */
    byte[] translated(byte[] record) {
        if (record.length < HEAD || record[0] != 0) {
            return record;
        }
        Integer id = ids.get(ByteBuffer.wrap(record, 1, Integer.BYTES).getInt());
        if (id == null) {
            return record;
        }
        byte[] other = record.clone();
        ByteBuffer.wrap(other, 1, Integer.BYTES).putInt(id);
        return other;
    }
}
