package io.tongbao.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.security.basicauth.BasicAuthCredentialProvider;
import io.confluent.kafka.schemaregistry.client.security.basicauth.BasicAuthCredentialProviderFactory;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class CarriedClassesTest {
    private static final Schema TOWN =
            SchemaBuilder.record("Town").fields().requiredString("code").endRecord();

    @Test
    void serialiserAndDeserialiserAgreeThroughTheMockRegistry() {
        // Given
        var settings = Map.of("schema.registry.url", "mock://carried", "auto.register.schemas", "true");
        try (var serializer = new KafkaAvroSerializer();
                var deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);
            GenericRecord town =
                    new GenericRecordBuilder(TOWN).set("code", "430524104").build();

            // When
            byte[] bytes = serializer.serialize("towns", town);

            // Then
            assertThat(bytes).startsWith(0, 0, 0, 0);
            assertThat(GenericData.get().compare((GenericRecord) deserializer.deserialize("towns", bytes), town, TOWN))
                    .isZero();
        }
    }

    @Test
    void aFieldWithoutDefaultBreaksFullCompatibility() {
        Schema wider = SchemaBuilder.record("Town")
                .fields()
                .requiredString("code")
                .requiredString("name")
                .endRecord();

        List<String> complaints = new AvroSchema(wider)
                .isCompatible(
                        CompatibilityLevel.FULL_TRANSITIVE,
                        List.of(new io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder(new AvroSchema(TOWN))));

        assertThat(complaints)
                .anySatisfy(text -> assertThat(text).contains("READER_FIELD_MISSING_DEFAULT_VALUE", "name"));
    }

    @Test
    void basicAuthProvidersAreFoundAsServices() throws Exception {
        BasicAuthCredentialProvider provider = BasicAuthCredentialProviderFactory.getBasicAuthCredentialProvider(
                "USER_INFO", Map.of(SchemaRegistryClientConfig.USER_INFO_CONFIG, "clerk:secret"));

        assertThat(provider.getUserInfo(URI.create("http://registry").toURL())).isEqualTo("clerk:secret");
    }
}
