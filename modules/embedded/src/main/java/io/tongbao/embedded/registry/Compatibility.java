package io.tongbao.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;

/** Confluent's own judgement on Avro schemas. */
final class Compatibility {
    private Compatibility() {}

    /** @throws RegistryException 42201 if the text is not an Avro schema */
    static AvroSchema parse(String text) {
        try {
            var schema = new AvroSchema(text);
            schema.validate(false);
            return schema;
        } catch (RuntimeException refused) {
            throw RegistryException.invalidSchema(
                    refused.getMessage() == null ? refused.toString() : refused.getMessage());
        }
    }

    /** @throws RegistryException 42203 if there is no such level */
    static CompatibilityLevel level(String name) {
        CompatibilityLevel level = CompatibilityLevel.forName(name);
        if (level == null) {
            throw RegistryException.invalidLevel(name);
        }
        return level;
    }

    /**
     * @param earlier oldest first
     * @return what stands against the new schema; empty if it is compatible
     */
    static List<String> objections(AvroSchema schema, CompatibilityLevel level, List<RegisteredSchema> earlier) {
        return schema.isCompatible(
                level,
                earlier.stream()
                        .map(one -> new SimpleParsedSchemaHolder(new AvroSchema(one.text()).copy(one.version())))
                        .toList());
    }
}
