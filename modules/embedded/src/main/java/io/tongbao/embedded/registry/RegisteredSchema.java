package io.tongbao.embedded.registry;

/**
 * One version of a subject.
 *
 * @param subject the name it is registered under, usually a topic's name and {@code -value}
 * @param version counts from 1 within the subject
 * @param id the number that records carry; the same text has the same id under every subject
 * @param text Avro schema as JSON, in canonical form
 * @param deleted no longer offered to new readers, though its id still resolves
 */
record RegisteredSchema(String subject, int version, int id, String text, boolean deleted) {
    RegisteredSchema {
        if (version < 1) {
            throw new IllegalArgumentException("version of " + subject + ": " + version + " must be at least 1");
        }
    }

    RegisteredSchema asDeleted() {
        return new RegisteredSchema(subject, version, id, text, true);
    }
}
