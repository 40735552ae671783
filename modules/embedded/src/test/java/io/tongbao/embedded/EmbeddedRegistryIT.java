package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryIT {
    @TempDir
    static Path directory;

    static EmbeddedKafka kafka;

    EmbeddedRegistry registry;
    SchemaRegistryClient client;
    String topic;
    String subject;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void start(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        subject = topic + "-value";
        start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        registry.close();
    }

    @Test
    void aRegisteredSchemaIsFoundByIdByVersionAndByText() throws Exception {
        int id = client.register(subject, Towns.FIRST);

        var fresh = newClient();
        assertThat(fresh.getSchemaById(id)).isEqualTo(Towns.FIRST);
        assertThat(fresh.getLatestSchemaMetadata(subject).getVersion()).isEqualTo(1);
        assertThat(fresh.getSchemaMetadata(subject, 1).getSchema()).isEqualTo(Towns.FIRST.canonicalString());
        assertThat(fresh.getId(subject, Towns.FIRST)).isEqualTo(id);
        assertThat(fresh.getVersion(subject, Towns.FIRST)).isEqualTo(1);
        assertThat(fresh.getAllSubjects()).contains(subject);
        assertThat(fresh.getAllVersions(subject)).containsExactly(1);
        assertThat(fresh.getAllSubjectsById(id)).contains(subject);
        assertThat(fresh.getAllVersionsById(id))
                .anySatisfy(found -> assertThat(found.getSubject()).isEqualTo(subject));
    }

    @Test
    void theSameSchemaHasTheSameIdEverywhereAndIsRegisteredOnce() throws Exception {
        int id = client.register(subject, Towns.FIRST);

        assertThat(newClient().register(subject, Towns.FIRST)).isEqualTo(id);
        assertThat(client.register("another-" + subject, Towns.FIRST)).isEqualTo(id);
        assertThat(client.getAllVersions(subject)).containsExactly(1);
    }

    @Test
    void aCompatibleSchemaBecomesTheNextVersion() throws Exception {
        int first = client.register(subject, Towns.FIRST);
        int second = client.register(subject, Towns.WIDER);

        assertThat(second).isGreaterThan(first);
        assertThat(client.getAllVersions(subject)).containsExactly(1, 2);
        assertThat(client.getLatestSchemaMetadata(subject).getId()).isEqualTo(second);
    }

    @Test
    void anIncompatibleSchemaIsRefusedWithTheReason() throws Exception {
        client.register(subject, Towns.FIRST);

        assertThatThrownBy(() -> client.register(subject, Towns.BREAKING))
                .isInstanceOfSatisfying(RestClientException.class, refused -> {
                    assertThat(refused.getStatus()).isEqualTo(409);
                    assertThat(refused.getErrorCode()).isEqualTo(409);
                })
                .hasMessageContaining("incompatible with an earlier schema for subject \"" + subject + "\"")
                .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE")
                .hasMessageContaining("name");
        assertThat(client.testCompatibility(subject, Towns.BREAKING)).isFalse();
        assertThat(client.testCompatibility(subject, Towns.WIDER)).isTrue();
        assertThat(client.testCompatibilityVerbose(subject, Towns.BREAKING))
                .anySatisfy(text -> assertThat(text).contains("READER_FIELD_MISSING_DEFAULT_VALUE"));
    }

    @Test
    void whatIsUnknownIsSaidToBeSo() throws Exception {
        refused(40401, () -> client.getLatestSchemaMetadata(subject));
        refused(40401, () -> client.getId(subject, Towns.FIRST));
        refused(40403, () -> client.getSchemaById(999_999));
        client.register(subject, Towns.FIRST);
        refused(40402, () -> client.getSchemaMetadata(subject, 9));
        refused(40403, () -> client.getId(subject, Towns.WIDER));
    }

    @Test
    void whatIsNoSchemaIsRefused() throws Exception {
        assertThat(post("/subjects/" + subject + "/versions", "{\"schema\":\"{\\\"type\\\":\\\"town\\\"}\"}"))
                .contains("\"error_code\":42201");
        assertThat(post(
                        "/subjects/" + subject + "/versions",
                        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"T\\\",\\\"fields\\\":[{\\\"name\\\":"
                                + "\\\"n\\\",\\\"type\\\":\\\"int\\\",\\\"default\\\":\\\"x\\\"}]}\"}"))
                .contains("\"error_code\":42201");
        assertThat(post("/subjects/" + subject + "/versions", "{}")).contains("\"error_code\":42201");
        assertThat(post("/subjects/" + subject + "/versions", "nonsense")).contains("\"error_code\":400");
        assertThat(post("/nowhere", "{}")).contains("\"error_code\":404");
        assertThat(post("/subjects/" + subject + "/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}"))
                .contains("\"error_code\":42200");
    }

    @Test
    void compatibilityIsFullAndTransitiveUnlessSetOtherwise() throws Exception {
        assertThat(client.getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
        refused(40408, () -> client.getCompatibility(subject));

        client.updateCompatibility(subject, "NONE");

        assertThat(client.getCompatibility(subject)).isEqualTo("NONE");
        client.register(subject, Towns.FIRST);
        client.register(subject, Towns.BREAKING);
        refused(42203, () -> client.updateCompatibility(subject, "SOMEHOW"));
    }

    @Test
    void aDeletedVersionIsNoLongerOfferedButItsIdStillResolves() throws Exception {
        int id = client.register(subject, Towns.FIRST);
        client.register(subject, Towns.WIDER);

        client.deleteSchemaVersion(subject, "1");

        assertThat(client.getAllVersions(subject)).containsExactly(2);
        assertThat(newClient().getSchemaById(id)).isEqualTo(Towns.FIRST);
        assertThat(client.deleteSubject(subject)).containsExactly(2);
        refused(40401, () -> client.getAllVersions(subject));
        assertThat(client.getAllSubjects()).doesNotContain(subject);
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        // Given
        int id = client.register(subject, Towns.FIRST);
        client.register(subject, Towns.WIDER);
        client.deleteSchemaVersion(subject, "2");
        client.updateCompatibility(subject, "BACKWARD");

        // When
        stop();
        start();

        // Then
        assertThat(client.getSchemaById(id)).isEqualTo(Towns.FIRST);
        assertThat(client.getAllVersions(subject)).containsExactly(1);
        assertThat(client.getCompatibility(subject)).isEqualTo("BACKWARD");
        assertThat(client.register(subject, Towns.WIDER)).isGreaterThan(id);
        assertThat(client.getAllVersions(subject)).containsExactly(1, 3);
    }

    @Test
    void confluentsSerialisersWorkAgainstIt() throws Exception {
        client.register(subject, Towns.FIRST);
        GenericRecord town = new GenericRecordBuilder((Schema) Towns.FIRST.rawSchema())
                .set("code", "430524104")
                .build();
        Map<String, Object> settings = Map.of(
                "schema.registry.url",
                registry.url(),
                "auto.register.schemas",
                false,
                "avro.remove.java.properties",
                true);
        try (var serializer = new KafkaAvroSerializer();
                var deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);

            Object read = deserializer.deserialize(topic, serializer.serialize(topic, town));

            assertThat(read).isEqualTo(town);
            assertThatThrownBy(() -> serializer.serialize("nobody-registered", town))
                    .isInstanceOf(SerializationException.class)
                    .hasRootCauseInstanceOf(RestClientException.class)
                    .rootCause()
                    .hasMessageContaining("40401");
        }
    }

    @Test
    void answersAreOfConfluentsMediaType() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(registry.url() + "/subjects"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.schemaregistry.v1+json");
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static void refused(int code, Call call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(RestClientException.class, refused -> assertThat(refused.getErrorCode())
                        .isEqualTo(code));
    }

    private void start() throws Exception {
        registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        client = newClient();
    }

    private SchemaRegistryClient newClient() {
        return new CachedSchemaRegistryClient(
                List.of(registry.url()), 100, List.of(new AvroSchemaProvider()), Map.of());
    }

    private String post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(registry.url() + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
