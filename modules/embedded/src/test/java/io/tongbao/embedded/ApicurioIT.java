package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we ask of a registry, asked of one that is neither ours nor Confluent's. */
class ApicurioIT {
    @TempDir
    static Path directory;

    static Apicurio apicurio;
    static SchemaRegistryClient client;

    @BeforeAll
    static void start() throws Exception {
        if (Apicurio.obstacle().isPresent()) {
            return;
        }
        apicurio = Apicurio.start(directory.resolve("apicurio.log"));
        client = newClient();
        // NONE by default
        client.updateCompatibility(null, "FULL_TRANSITIVE");
    }

    @BeforeEach
    void skipWithoutApicurio() throws Exception {
        Apicurio.obstacle().ifPresent(Assumptions::abort);
    }

    @AfterAll
    static void stop() throws Exception {
        if (apicurio != null) {
            client.close();
            apicurio.close();
        }
    }

    @Test
    void aRegisteredSchemaIsFoundByIdByVersionAndByText() throws Exception {
        int id = client.register("found-value", Towns.FIRST);

        var fresh = newClient();
        assertThat(fresh.getSchemaById(id).canonicalString()).isEqualTo(Towns.FIRST.canonicalString());
        assertThat(fresh.getLatestSchemaMetadata("found-value").getVersion()).isEqualTo(1);
        assertThat(fresh.getId("found-value", Towns.FIRST)).isEqualTo(id);
        assertThat(fresh.getAllSubjects()).contains("found-value");
        assertThat(newClient().register("found-value", Towns.FIRST)).isEqualTo(id);
    }

    @Test
    void anIncompatibleSchemaIsRefusedAndACompatibleOneTaken() throws Exception {
        client.register("checked-value", Towns.FIRST);

        assertThatThrownBy(() -> client.register("checked-value", Towns.BREAKING))
                .isInstanceOfSatisfying(RestClientException.class, refused -> assertThat(refused.getStatus())
                        .isEqualTo(409));
        assertThat(client.testCompatibility("checked-value", Towns.BREAKING)).isFalse();
        client.register("checked-value", Towns.WIDER);
        assertThat(client.getAllVersions("checked-value")).containsExactly(1, 2);
    }

    @Test
    void whatIsUnknownIsSaidToBeSo() {
        assertThatThrownBy(() -> client.getLatestSchemaMetadata("nobody-value"))
                .isInstanceOfSatisfying(RestClientException.class, refused -> assertThat(refused.getErrorCode())
                        .isEqualTo(40401));
        assertThatThrownBy(() -> client.getSchemaById(999_999))
                .isInstanceOfSatisfying(RestClientException.class, refused -> assertThat(refused.getErrorCode())
                        .isEqualTo(40403));
    }

    @Test
    void confluentsSerialisersWorkAgainstIt() throws Exception {
        client.register("towns-value", Towns.FIRST);
        GenericRecord town = new GenericRecordBuilder((Schema) Towns.FIRST.rawSchema())
                .set("code", "430524104")
                .build();
        Map<String, Object> settings = Map.of("schema.registry.url", apicurio.url(), "auto.register.schemas", false);
        try (var serializer = new KafkaAvroSerializer();
                var deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);

            assertThat(deserializer.deserialize("towns", serializer.serialize("towns", town)))
                    .hasToString(town.toString());
            assertThatThrownBy(() -> serializer.serialize("nobody-registered", town))
                    .isInstanceOf(SerializationException.class)
                    .hasRootCauseInstanceOf(RestClientException.class);
        }
    }

    private static SchemaRegistryClient newClient() {
        return new CachedSchemaRegistryClient(
                List.of(apicurio.url()), 100, List.of(new AvroSchemaProvider()), Map.of());
    }
}
