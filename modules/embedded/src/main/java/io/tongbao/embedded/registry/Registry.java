package io.tongbao.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.tongbao.embedded.registry.SchemaRecord.LevelSet;
import io.tongbao.embedded.registry.SchemaRecord.Registered;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a registry does, without HTTP: every change is in the topic before it is seen. */
final class Registry {
    static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.FULL_TRANSITIVE;

    private final SchemaTopic topic;
    private final Subjects subjects = new Subjects();

    private Registry(SchemaTopic topic) {
        this.topic = topic;
    }

    static Registry load(SchemaTopic topic) throws IOException {
        var registry = new Registry(topic);
        topic.readAll(registry.subjects::apply);
        if (registry.subjects.level(null).isEmpty()) {
            // written down, so that a registry that takes over does not fall back to its own default
            registry.write(new LevelSet(null, DEFAULT_LEVEL.name()));
        }
        return registry;
    }

    /** Registers a schema unless it is there already; see {@link RegistryException} for the refusals. */
    synchronized RegisteredSchema register(String subject, AvroSchema schema) {
        Optional<RegisteredSchema> known = find(subject, schema);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> objections = objections(subject, schema, subjects.live(subject));
        if (!objections.isEmpty()) {
            throw RegistryException.incompatible("Schema being registered is incompatible with an earlier schema for"
                    + " subject \"" + subject + "\", details: " + objections);
        }
        NavigableMap<Integer, RegisteredSchema> versions = subjects.of(subject);
        int version = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        String text = schema.canonicalString();
        var registered = new RegisteredSchema(subject, version, subjects.idFor(text), text, false);
        write(new Registered(registered));
        return registered;
    }

    /**
     * The version that has this text.
     *
     * @throws RegistryException 40401, 40403
     */
    synchronized RegisteredSchema lookUp(String subject, AvroSchema schema) {
        Optional<RegisteredSchema> known = find(subject, schema);
        if (known.isEmpty() && subjects.live(subject).isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return known.orElseThrow(() -> RegistryException.schemaNotFound("under subject '" + subject + "'"));
    }

    synchronized List<String> names(boolean deletedToo) {
        return subjects.names().stream()
                .filter(name -> deletedToo || !subjects.live(name).isEmpty())
                .toList();
    }

    /**
     * The versions of a subject in order.
     *
     * @throws RegistryException 40401
     */
    synchronized List<RegisteredSchema> versions(String subject, boolean deletedToo) {
        List<RegisteredSchema> found =
                deletedToo ? List.copyOf(subjects.of(subject).values()) : subjects.live(subject);
        if (found.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return found;
    }

    /**
     * One version of a subject.
     *
     * @throws RegistryException 40401, 40402, 42202
     */
    synchronized RegisteredSchema version(String subject, VersionId id, boolean deletedToo) {
        return id.of(versions(subject, deletedToo));
    }

    /**
     * The text that has an id.
     *
     * @throws RegistryException 40403
     */
    synchronized String text(int id) {
        return subjects.text(id).orElseThrow(() -> RegistryException.schemaNotFound(Integer.toString(id)));
    }

    /**
     * All versions of all subjects that have an id.
     *
     * @throws RegistryException 40403
     */
    synchronized List<RegisteredSchema> withId(int id, boolean deletedToo) {
        text(id);
        return subjects.withId(id)
                .filter(schema -> deletedToo || !schema.deleted())
                .toList();
    }

    /** What stands against a schema: as the next version, or beside one version only. */
    synchronized List<String> test(String subject, AvroSchema schema, @Nullable VersionId beside) {
        List<RegisteredSchema> live = subjects.live(subject);
        if (beside == null || (beside.isLatest() && live.isEmpty())) {
            return objections(subject, schema, live);
        }
        return objections(subject, schema, List.of(version(subject, beside, false)));
    }

    /**
     * Deletes a subject: its versions are no longer offered.
     *
     * @throws RegistryException 40401
     */
    synchronized List<Integer> delete(String subject) {
        List<RegisteredSchema> found = versions(subject, false);
        found.forEach(schema -> write(new Registered(schema.asDeleted())));
        return found.stream().map(RegisteredSchema::version).toList();
    }

    /**
     * Deletes one version.
     *
     * @throws RegistryException 40401, 40402, 42202
     */
    synchronized int delete(String subject, VersionId id) {
        RegisteredSchema found = version(subject, id, false);
        write(new Registered(found.asDeleted()));
        return found.version();
    }

    /** The level of a subject itself, or of all without their own if the subject is absent. */
    synchronized Optional<String> ownLevel(@Nullable String subject) {
        return subjects.level(subject);
    }

    /** The level that a subject is held to. */
    synchronized CompatibilityLevel level(String subject) {
        return subjects.level(subject)
                .or(() -> subjects.level(null))
                .map(Compatibility::level)
                .orElse(DEFAULT_LEVEL);
    }

    synchronized void setLevel(@Nullable String subject, @Nullable CompatibilityLevel level) {
        write(new LevelSet(subject, level == null ? null : level.name()));
    }

    private Optional<RegisteredSchema> find(String subject, AvroSchema schema) {
        String text = schema.canonicalString();
        return subjects.live(subject).stream()
                .filter(known -> known.text().equals(text))
                .findFirst();
    }

    private List<String> objections(String subject, AvroSchema schema, List<RegisteredSchema> earlier) {
        return Compatibility.objections(schema, level(subject), earlier);
    }

    private void write(SchemaRecord entry) {
        topic.append(entry);
        subjects.apply(entry);
    }
}
