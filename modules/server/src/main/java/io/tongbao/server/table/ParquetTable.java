package io.tongbao.server.table;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.TimeUnit;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet, compressed with Zstandard: decimals as {@code DECIMAL(38, 12)}, the scale that numbers are carried with; days as
 * {@code DATE}, times as {@code TIMESTAMP} in UTC, lists as lists of text.
 */
public final class ParquetTable implements TableWriter {
    /** Digits of a decimal that readers take as such. */
    private static final int PRECISION = 38;

    private static final int SCALE = 12;
    /** A group of rows is held in memory until it is written. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final OutputStream out;
    private @Nullable CarpetWriter<Row> writer;

    /** A row, in the columns' order. */
    private record Row(List<@Nullable Object> values) {}

    public ParquetTable(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        WriteRecordModelType<Row> model = FieldTypes.writeRecordModel(Row.class);
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            model.withField(columns.get(i).name(), type(columns.get(i).type()), row -> row.values()
                    .get(index));
        }
        writer = new CarpetWriter.Builder<>(unclosed(out), Row.class)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withWriteRecordModel(model)
                .build();
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        begun().write(new Row(row));
    }

    @Override
    public void end() throws IOException {
        begun().close();
        out.flush();
    }

    private CarpetWriter<Row> begun() {
        return Objects.requireNonNull(writer, "begin comes first");
    }

    private static FieldType type(ColumnType type) {
        return switch (type) {
            case TEXT, BYTES -> FieldTypes.STRING;
            case INTEGER -> FieldTypes.LONG;
            case NUMBER ->
                FieldTypes.BIG_DECIMAL.withPrecisionScale(PRECISION, SCALE).withRoundingMode(RoundingMode.HALF_UP);
            case BOOLEAN -> FieldTypes.BOOLEAN;
            case DATE -> FieldTypes.LOCAL_DATE;
            case TIME -> FieldTypes.INSTANT;
            case LIST -> FieldTypes.LIST.ofType(FieldTypes.STRING);
            case JSON -> FieldTypes.STRING.asJson();
        };
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length); // the inherited one writes byte by byte
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
