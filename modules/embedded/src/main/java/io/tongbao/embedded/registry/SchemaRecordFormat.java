package io.tongbao.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.embedded.registry.SchemaRecord.Erased;
import io.tongbao.embedded.registry.SchemaRecord.LevelSet;
import io.tongbao.embedded.registry.SchemaRecord.Other;
import io.tongbao.embedded.registry.SchemaRecord.Registered;
import io.tongbao.embedded.registry.SchemaRecord.SubjectDeleted;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON in which Confluent's registry keeps its records, so that it can take the topic over. */
final class SchemaRecordFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaRecordFormat() {}

    static byte[] key(SchemaRecord entry) {
        if (entry instanceof Registered registered) {
            return schemaKey(registered.schema().subject(), registered.schema().version());
        }
        if (entry instanceof LevelSet set) {
            return bytes(keyOf("CONFIG", set.subject()).put("magic", 0));
        }
        throw new IllegalArgumentException("not written by this registry: " + entry);
    }

    static byte @Nullable [] value(SchemaRecord entry) {
        if (entry instanceof Registered registered) {
            RegisteredSchema schema = registered.schema();
            return bytes(JSON.createObjectNode()
                    .put("subject", schema.subject())
                    .put("version", schema.version())
                    .put("id", schema.id())
                    .put("schema", schema.text())
                    .put("deleted", schema.deleted()));
        }
        if (entry instanceof LevelSet set) {
            return set.level() == null ? null : bytes(JSON.createObjectNode().put("compatibilityLevel", set.level()));
        }
        throw new IllegalArgumentException("not written by this registry: " + entry);
    }

    /**
     * Reads a record of the topic.
     *
     * @throws IOException if it is not one of a schema registry's
     */
    static SchemaRecord read(byte @Nullable [] key, byte @Nullable [] value) throws IOException {
        if (key == null) {
            throw new IOException("a record without key");
        }
        JsonNode name = JSON.readTree(key);
        JsonNode content = value == null ? null : JSON.readTree(value);
        return switch (name.path("keytype").asText()) {
            case "SCHEMA" -> schema(name, content);
            case "CONFIG" ->
                new LevelSet(
                        name.path("subject").textValue(),
                        content == null
                                ? null
                                : content.path("compatibilityLevel").textValue());
            case "DELETE_SUBJECT" ->
                content == null
                        ? new Other()
                        : new SubjectDeleted(
                                name.path("subject").asText(),
                                content.path("version").asInt());
            default -> new Other();
        };
    }

    private static SchemaRecord schema(JsonNode name, @Nullable JsonNode content) throws IOException {
        String subject = name.path("subject").asText();
        int version = name.path("version").asInt();
        if (content == null) {
            return new Erased(subject, version);
        }
        String type = content.path("schemaType").asText("AVRO");
        if (!"AVRO".equals(type) || !content.path("references").isEmpty()) {
            throw new IOException("subject " + subject + ", version " + version + " is " + type
                    + " or has references; the embedded registry knows Avro without references only");
        }
        return new Registered(new RegisteredSchema(
                subject,
                version,
                content.path("id").asInt(),
                content.path("schema").asText(),
                content.path("deleted").asBoolean()));
    }

    private static byte[] schemaKey(String subject, int version) {
        return bytes(keyOf("SCHEMA", subject).put("version", version).put("magic", 1));
    }

    private static ObjectNode keyOf(String type, @Nullable String subject) {
        return JSON.createObjectNode().put("keytype", type).put("subject", subject);
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of numbers and texts is always JSON", impossible);
        }
    }
}
