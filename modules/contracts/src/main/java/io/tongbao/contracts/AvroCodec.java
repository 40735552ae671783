package io.tongbao.contracts;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes one topic's values in Confluent's wire format, with the topic's own schema as explicit reader
 * schema. Not safe for several threads: make one for each.
 *
 * @param <T> the topic's record
 */
public final class AvroCodec<T extends SpecificRecord> {
    /** A zero byte and the schema's id: what the wire format begins with. */
    private static final int SHORTEST = 5;

    private static final Map<String, Object> CONFIG = Map.of(
            "schema.registry.url", "given-by-client",
            "auto.register.schemas", false,
            "specific.avro.reader", true);

    static {
        TrustedRecords.add();
    }

    private final Topic topic;
    private final Class<T> type;
    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;

    /**
     * A codec of the topic's values.
     *
     * @param type class of the topic's record
     */
    public AvroCodec(Registry registry, Topic topic, Class<T> type) {
        this.topic = topic;
        this.type = type;
        this.serializer = new KafkaAvroSerializer(registry.client(), CONFIG);
        this.deserializer = new KafkaAvroDeserializer(registry.client(), CONFIG);
    }

    /**
     * The record as bytes.
     *
     * @throws SerializationException when the schema is not registered or the registry is away
     */
    public byte[] encode(T value) {
        return serializer.serialize(topic.name(), value);
    }

    /**
     * The record in the bytes, or null where they are none of the topic's: inputs are kept for ever, and whoever reads all of
     * them must not be stopped by such bytes.
     *
     * @throws RegistryUnreachableException when nobody knows, as the registry is away
     */
    public @Nullable T decodeIfLegible(byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : decode(bytes);
        } catch (SerializationException illegible) {
            return null;
        }
    }

    /**
     * The record in the bytes.
     *
     * @throws SerializationException when they are not in the wire format, or not of a compatible schema
     * @throws RegistryUnreachableException when nobody knows, as the registry is away
     */
    public T decode(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new SerializationException(
                    bytes.length + " bytes on " + topic.name() + "; a record has at least " + SHORTEST);
        }
        Object value = deserialize(bytes);
        if (!type.isInstance(value)) {
            throw new SerializationException("no " + type.getSimpleName() + " on " + topic.name() + ": " + value);
        }
        return type.cast(value);
    }

    private Object deserialize(byte[] bytes) {
        try {
            return deserializer.deserialize(topic.name(), bytes, topic.schema());
        } catch (SerializationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (RegistryUnreachableException.isOf(cause)) {
                    throw new RegistryUnreachableException(topic.subject(), e);
                }
            }
            throw e;
        }
    }
}
