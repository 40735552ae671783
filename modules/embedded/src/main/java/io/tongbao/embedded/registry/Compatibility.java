package io.tongbao.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Confluent's own judgement on Avro schemas. */
final class Compatibility {
    private Compatibility() {}

    /**
     * Reads an Avro schema.
     *
     * @throws RegistryException 42201 if the text is not one
     */
    static AvroSchema parse(String text) {
        try {
            // as new: its defaults are held against their types, too
            return new AvroSchema(text, List.of(), Map.of(), null, true);
        } catch (RuntimeException refused) {
            throw RegistryException.invalidSchema(
                    refused.getMessage() == null ? refused.toString() : refused.getMessage());
        }
    }

    /**
     * Reads a level's name.
     *
     * @throws RegistryException 42203 if there is no such level
     */
    static CompatibilityLevel level(String name) {
        CompatibilityLevel level = CompatibilityLevel.forName(name);
        if (level == null) {
            throw RegistryException.invalidLevel(name);
        }
        return level;
    }

    /**
     * Says what stands against a new schema: nothing if it is compatible.
     *
     * @param earlier oldest first
     */
    static List<String> objections(AvroSchema schema, CompatibilityLevel level, List<RegisteredSchema> earlier) {
        List<ParsedSchemaHolder> holders = new ArrayList<>();
        earlier.forEach(
                one -> holders.add(new SimpleParsedSchemaHolder(new AvroSchema(one.text()).copy(one.version()))));
        return schema.isCompatible(level, holders);
    }
}
