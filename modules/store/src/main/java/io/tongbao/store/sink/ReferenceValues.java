package io.tongbao.store.sink;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** How a definition's fields are read out of its JSON in SQL. */
final class ReferenceValues {
    private static final Set<String> DAYS = Set.of("valid_from", "valid_to");

    private ReferenceValues() {}

    /** An expression for each field, in the order of the columns. */
    static String of(Fields fields) {
        return fields.fields().stream().map(ReferenceValues::value).collect(Collectors.joining(", "));
    }

    private static String value(Schema.Field field) {
        String text = "body ->> '" + field.name() + "'";
        if (DAYS.contains(field.name())) {
            return "nullif(" + text + ", '')::date";
        }
        Schema schema = field.schema().isNullable() && field.schema().isUnion()
                ? field.schema().getTypes().get(1)
                : field.schema();
        return switch (schema.getType()) {
            case INT -> "(" + text + ")::integer";
            case BYTES -> "(" + text + ")::numeric";
            case BOOLEAN -> "(" + text + ")::boolean";
            case ARRAY ->
                schema.getElementType().getType() == Schema.Type.RECORD
                        ? "body -> '" + field.name() + "'"
                        : "array(select jsonb_array_elements_text(body -> '" + field.name() + "'))";
            default -> text;
        };
    }
}
