package io.tongbao.embedded;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.avro.SchemaBuilder;

/** Three versions of a schema: a first one, one that fits it both ways, one that does not. */
final class Towns {
    static final AvroSchema FIRST = new AvroSchema(
            SchemaBuilder.record("Town").fields().requiredString("code").endRecord());
    static final AvroSchema WIDER = new AvroSchema(SchemaBuilder.record("Town")
            .fields()
            .requiredString("code")
            .name("name")
            .type()
            .stringType()
            .stringDefault("")
            .endRecord());
    static final AvroSchema BREAKING = new AvroSchema(SchemaBuilder.record("Town")
            .fields()
            .requiredString("code")
            .requiredString("name")
            .endRecord());

    private Towns() {}
}
