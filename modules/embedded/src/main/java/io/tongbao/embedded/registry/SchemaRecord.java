package io.tongbao.embedded.registry;

import org.jspecify.annotations.Nullable;

/** What a record of the topic {@code _schemas} says. */
sealed interface SchemaRecord {

    /** A version of a subject is registered, or changed by a deletion. */
    record Registered(RegisteredSchema schema) implements SchemaRecord {}

    /** A version of a subject was deleted for good. */
    record Erased(String subject, int version) implements SchemaRecord {}

    /** All versions of a subject up to one are deleted, as Confluent's registry records it. */
    record SubjectDeleted(String subject, int upToVersion) implements SchemaRecord {}

    /** The level of compatibility of a subject, or of all without their own; absent level: it has none any more. */
    record LevelSet(@Nullable String subject, @Nullable String level) implements SchemaRecord {}

    /** Of no concern here: no-operation, mode, context. */
    record Other() implements SchemaRecord {}
}
