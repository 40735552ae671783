package io.tongbao.store.sink;

import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/**
 * The fields of a schema that are columns of a table by the same names.
 *
 * @param fields in the schema's order
 */
record Fields(List<Schema.Field> fields) {
    /** All fields but some. */
    static Fields of(Schema schema, String... without) {
        Set<String> left = Set.of(without);
        return new Fields(schema.getFields().stream()
                .filter(each -> !left.contains(each.name()))
                .toList());
    }

    /** The columns, separated by commas; {@code group} is a word of SQL and called {@code group_code}. */
    String columns() {
        return columns("");
    }

    /** The columns, each behind a prefix such as {@code excluded.}. */
    String columns(String prefix) {
        return String.join(
                ", ",
                fields.stream()
                        .map(each -> prefix + (each.name().equals("group") ? "group_code" : each.name()))
                        .toList());
    }

    /** Adds the record's values; lists of records become JSON. */
    void write(IndexedRecord record, CopyText rows) {
        for (Schema.Field each : fields) {
            Object value = record.get(each.pos());
            rows.field(
                    value != null && isRecords(each.schema())
                            ? SpecificData.get().toString(value)
                            : value);
        }
    }

    private static boolean isRecords(Schema schema) {
        if (schema.getType() == Schema.Type.UNION) {
            return schema.getTypes().stream().anyMatch(Fields::isRecords);
        }
        return schema.getType() == Schema.Type.ARRAY && schema.getElementType().getType() == Schema.Type.RECORD;
    }
}
