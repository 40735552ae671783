package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Moves cells into the fields of the same name and back; the field's type in the schema decides how a cell is read. A
 * blank cell leaves the field at its default.
 */
final class AvroCells {
    private static final Pattern LIST = Pattern.compile("[;；、]");
    private static final List<String> YES = List.of("true", "yes", "1", "是");
    private static final List<String> NO = List.of("false", "no", "0", "否");

    private AvroCells() {}

    static boolean has(SpecificRecord record, String field) {
        return record.getSchema().getField(field) != null;
    }

    /** @throws WrongCellException that says what would be right */
    static void put(SpecificRecord record, String field, String cell) {
        if (!cell.isEmpty()) {
            Schema.Field into = record.getSchema().getField(field);
            record.put(into.pos(), value(type(into), cell));
        }
    }

    /** The field as a cell; empty for null. */
    static String text(SpecificRecord record, String field) {
        Object value = record.get(record.getSchema().getField(field).pos());
        if (value instanceof List<?> list) {
            return String.join(";", list.stream().map(Object::toString).toList());
        }
        if (value instanceof BigDecimal number) {
            return Precision.normal(number).toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static Schema type(Schema.Field field) {
        Schema schema = field.schema();
        // the other branch of an optional field
        return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
    }

    private static Object value(Schema type, String cell) {
        return switch (type.getType()) {
            case STRING -> cell;
            case INT -> whole(cell);
            case BYTES -> decimal((LogicalTypes.Decimal) type.getLogicalType(), cell);
            case BOOLEAN -> yes(cell);
            case ARRAY ->
                Arrays.stream(LIST.split(cell))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
            default -> throw new IllegalStateException("no cell is read as " + type);
        };
    }

    private static Integer whole(String cell) {
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw wrong("a whole number such as 2", "整数，如2", e);
        }
    }

    /** With the scale that it comes back with, so that what is the same stays equal. */
    private static BigDecimal decimal(LogicalTypes.Decimal type, String cell) {
        try {
            return new BigDecimal(CellText.number(cell)).setScale(type.getScale());
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(
                    "a number such as 1.5, of " + type.getScale() + " decimals at most",
                    "数字，如1.5，小数不超过" + type.getScale() + "位",
                    e);
        }
    }

    private static Boolean yes(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new WrongCellException("true or false (是 or 否)", "是或否（true或false）");
        }
        return YES.contains(word);
    }

    private static WrongCellException wrong(String en, String zh, RuntimeException cause) {
        WrongCellException wrong = new WrongCellException(en, zh);
        wrong.initCause(cause);
        return wrong;
    }
}
