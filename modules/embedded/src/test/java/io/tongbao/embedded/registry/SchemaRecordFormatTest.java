package io.tongbao.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.embedded.registry.SchemaRecord.Erased;
import io.tongbao.embedded.registry.SchemaRecord.LevelSet;
import io.tongbao.embedded.registry.SchemaRecord.Other;
import io.tongbao.embedded.registry.SchemaRecord.Registered;
import io.tongbao.embedded.registry.SchemaRecord.SubjectDeleted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemaRecordFormatTest {
    private static final Registered TOWN =
            new Registered(new RegisteredSchema("towns-value", 2, 7, "\"string\"", false));

    @Test
    void aSchemaIsWrittenAsConfluentsRegistryWritesIt() {
        assertThat(SchemaRecordFormat.key(TOWN))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"towns-value\",\"version\":2,\"magic\":1}");
        assertThat(SchemaRecordFormat.value(TOWN))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"subject\":\"towns-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\","
                        + "\"deleted\":false}");
    }

    @Test
    void theLevelOfAllSubjectsIsWrittenAsConfluentsRegistryWritesIt() {
        var level = new LevelSet(null, "FULL_TRANSITIVE");

        assertThat(SchemaRecordFormat.key(level))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}");
        assertThat(SchemaRecordFormat.value(level))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        for (SchemaRecord entry :
                new SchemaRecord[] {TOWN, new LevelSet("towns-value", "NONE"), new LevelSet(null, null)}) {
            assertThat(SchemaRecordFormat.read(SchemaRecordFormat.key(entry), SchemaRecordFormat.value(entry)))
                    .isEqualTo(entry);
        }
    }

    @Test
    void recordsThatOnlyConfluentsRegistryWritesAreUnderstood() throws Exception {
        assertThat(read("{\"keytype\":\"NOOP\",\"magic\":0}", null)).isEqualTo(new Other());
        assertThat(read("{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}", "{\"mode\":\"READWRITE\"}"))
                .isEqualTo(new Other());
        assertThat(read(
                        "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"towns-value\",\"magic\":0}",
                        "{\"subject\":\"towns-value\",\"version\":3}"))
                .isEqualTo(new SubjectDeleted("towns-value", 3));
        assertThat(read("{\"keytype\":\"SCHEMA\",\"subject\":\"towns-value\",\"version\":1,\"magic\":1}", null))
                .isEqualTo(new Erased("towns-value", 1));
    }

    @Test
    void aSchemaThatIsNotAvroIsNotTakenForOne() {
        assertThatThrownBy(
                        () -> read(
                                "{\"keytype\":\"SCHEMA\",\"subject\":\"towns-value\",\"version\":1,\"magic\":1}",
                                "{\"subject\":\"towns-value\",\"version\":1,\"id\":1,\"schemaType\":\"JSON\",\"schema\":\"{}\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("towns-value, version 1 is JSON");
    }

    private static SchemaRecord read(String key, String value) throws IOException {
        return SchemaRecordFormat.read(
                key.getBytes(StandardCharsets.UTF_8), value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
