package io.tongbao.benchmarks.landing;

import io.tongbao.contracts.GrowthFigure;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Columns of a table of figures, written so that the same value is the same text however its type came about. */
final class ComparedColumns {
    /** The one column that Debezium's sink cannot write: a list of text. */
    static final String LIST = "missing_periods";

    /** Of all else that a figure holds. */
    static final String OF_FIGURES = GrowthFigure.getClassSchema().getFields().stream()
            .filter(each -> !each.name().equals(LIST))
            .map(ComparedColumns::written)
            .collect(Collectors.joining(", "));

    private ComparedColumns() {}

    private static String written(Schema.Field field) {
        Schema schema = field.schema().isUnion() ? field.schema().getTypes().get(1) : field.schema();
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal) {
            return "trim_scale(" + field.name() + ") as " + field.name();
        }
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return "extract(epoch from " + field.name() + ") as " + field.name();
        }
        return field.name();
    }
}
