package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    @Test
    void noTextOfACsvIsAFormulaToASpreadsheetAndNoNumberIsChanged() {
        Table table = new Table(
                List.of(new Column("note", ColumnType.TEXT), new Column("growth", ColumnType.NUMBER)),
                List.of(
                        List.of("=1+1", new BigDecimal("-3.60")),
                        List.of("@SUM(1,2)", new BigDecimal("0")),
                        List.of("修订", new BigDecimal("12"))));
        StringWriter out = new StringWriter();

        TableFormat.CSV.print(table, new PrintWriter(out));

        assertThat(out.toString().lines()).containsExactly("note,growth", "'=1+1,-3.60", "\"'@SUM(1,2)\",0", "修订,12");
    }
}
