package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema against every version that was released: {@code src/test/resources/released/N}. To release a change, copy
 * the schemas into a new folder N + 1; released folders are never changed.
 */
class SchemaEvolutionTest {
    static List<Topic> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void oldAndNewReadersReadOldAndNewRecords(Topic topic) {
        for (Schema released : released(topic.schema().getName())) {
            assertThat(compatible(topic.schema(), released)).isTrue();
            assertThat(compatible(released, topic.schema())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void noFieldChangesItsLogicalTypeOrScale(Topic topic) {
        for (Schema released : released(topic.schema().getName())) {
            same(released, topic.schema(), topic.schema().getName());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void currentSchemaIsTheLatestReleased(Topic topic) throws IOException {
        List<Schema> released = released(topic.schema().getName());
        Path source = Path.of("src/main/avro", topic.schema().getName() + ".avsc");

        assertThat(released.get(released.size() - 1))
                .as("a changed schema is released by copying src/main/avro to released/N+1")
                .isEqualTo(new Schema.Parser().parse(Files.readString(source)));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyFieldHasADefaultAndADescription(Topic topic) {
        for (Schema.Field field : topic.schema().getFields()) {
            assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
            assertThat(field.doc()).as(field.name()).isNotBlank();
        }
    }

    private static boolean compatible(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    /** Registries let a changed logical type pass, and readers then misread the number. */
    private static void same(Schema before, Schema now, String path) {
        Schema a = plain(before);
        Schema b = plain(now);
        LogicalType typeBefore = a.getLogicalType();
        LogicalType typeNow = b.getLogicalType();
        assertThat(typeNow).as(path).isEqualTo(typeBefore);
        if (typeBefore instanceof LogicalTypes.Decimal decimal) {
            assertThat(((LogicalTypes.Decimal) typeNow).getScale()).as(path).isEqualTo(decimal.getScale());
        }
        if (a.getType() == Schema.Type.ARRAY) {
            same(a.getElementType(), b.getElementType(), path + "[]");
        }
        if (a.getType() == Schema.Type.RECORD) {
            for (Schema.Field field : a.getFields()) {
                Schema.Field kept = b.getField(field.name());
                if (kept == null) {
                    fail(path + "." + field.name() + " was removed: old readers would see its default");
                }
                same(field.schema(), kept.schema(), path + "." + field.name());
            }
        }
    }

    private static Schema plain(Schema schema) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream()
                        .filter(each -> each.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    private static List<Schema> released(String name) {
        TreeMap<Integer, Schema> versions = new TreeMap<>();
        try (Stream<Path> folders =
                Files.list(Path.of(Objects.requireNonNull(SchemaEvolutionTest.class.getResource("/released"))
                        .toURI()))) {
            for (Path folder : folders.toList()) {
                Path file = folder.resolve(name + ".avsc");
                if (Files.exists(file)) {
                    versions.put(
                            Integer.valueOf(folder.getFileName().toString()),
                            new Schema.Parser().parse(Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        assertThat(versions).as("released versions of " + name).isNotEmpty();
        return new ArrayList<>(versions.values());
    }
}
