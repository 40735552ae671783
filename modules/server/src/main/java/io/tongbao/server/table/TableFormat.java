package io.tongbao.server.table;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table can be written as. */
public enum TableFormat {
    /** {@code {"rows": [{column: value}], "next": null}}; see {@link JsonTable}. */
    JSON("application/json"),
    /** For spreadsheets and programs alike; see {@link CsvTable}. */
    CSV("text/csv; charset=utf-8; header=present"),
    /** An Excel workbook; see {@link XlsxTable}. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Apache Parquet; see {@link ParquetTable}. */
    PARQUET("application/vnd.apache.parquet");

    private final String type;

    TableFormat(String type) {
        this.type = type;
    }

    /** The {@code Content-Type}. */
    public String type() {
        return type;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return type.split(";", 2)[0];
    }

    /** What files of it end with, and what {@code format} calls it. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format by what files of it end with. */
    public static Optional<TableFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(each -> each.extension().equals(extension))
                .findFirst();
    }

    /** All of {@link #extension()}. */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(TableFormat::extension).toList();
    }

    /**
     * Writes so.
     *
     * @param name of the table, for formats that show one
     */
    public TableWriter to(OutputStream out, String name) {
        return switch (this) {
            case JSON -> new JsonTable(out, false, null);
            case CSV -> new CsvTable(out, false);
            case XLSX -> new XlsxTable(out, name);
            case PARQUET -> new ParquetTable(out);
        };
    }
}
