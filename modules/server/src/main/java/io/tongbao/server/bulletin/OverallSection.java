package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.PartialSums;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 总体情况: the figures of the region above the group, and how many of those below it have reported. */
record OverallSection(Phrases phrases, Table figures) {
    List<Block> blocks() {
        List<Fields> rows = Fields.of(figures);
        String region = phrases.name(rows.get(0), "region");
        List<Column> columns = List.of(
                Column.left("indicator", region),
                Column.left("period", phrases.of("期别", "period")),
                Column.right("value", phrases.of("本期", "value")),
                Column.left("growth", phrases.of("同比", "on the year")),
                Column.left("reported", phrases.of("报送", "reported")));
        return List.of(
                new Paragraph(sentence(region, rows)),
                new Grid(List.of(), columns, rows.stream().map(this::row).toList(), List.of()));
    }

    private Row row(Fields row) {
        Shapes.Shape shape = phrases.shape(row);
        String unit = row.text("unit");
        boolean cumulative = isCumulative(row);
        return Row.of(
                new Cell.Text(
                        phrases.name(row, "indicator") + phrases.partial(PartialSums.isLevel(row, cumulative), row)),
                new Cell.Text(phrases.shortPeriod(shape, row.period("period"), cumulative)),
                phrases.amount(
                        row.number(cumulative ? "cumulative_value" : "month_value"), unit, row.whole("decimals", 0)),
                phrases.growth(
                        growth(row),
                        row.text(cumulative ? "growth_code" : "month_growth_code"),
                        shape.kind(),
                        unit,
                        row.whole("growth_decimals", 1)),
                new Cell.Text(PartialSums.reported(row)));
    }

    private String sentence(String region, List<Fields> rows) {
        int[] signs = new int[3];
        int ofPartial = 0;
        for (Fields row : rows) {
            BigDecimal growth = growth(row);
            if (PartialSums.isGrowth(row, isCumulative(row))) {
                ofPartial++; // neither up nor down, as it is not ranked (K3)
            } else if (growth != null) {
                signs[
                        growth.setScale(row.whole("growth_decimals", 1), RoundingMode.HALF_UP)
                                        .signum()
                                + 1]++;
            }
        }
        int without = rows.size() - signs[0] - signs[1] - signs[2];
        return phrases.of(
                region + "列示指标" + rows.size() + "项，同比上升" + signs[2] + "项、下降" + signs[0] + "项、持平" + signs[1] + "项，无同比数"
                        + without + "项" + (ofPartial == 0 ? "" : "（含部分汇总" + ofPartial + "项）") + "。" + reporting(rows),
                region + ": of " + rows.size() + " figures " + signs[2] + " up on the year, " + signs[0] + " down, "
                        + signs[1] + " unchanged, " + without + " without a figure to compare"
                        + (ofPartial == 0 ? "" : " (partial sums: " + ofPartial + ")") + "." + reporting(rows));
    }

    /** U1: sums that lack somebody are named. */
    private String reporting(List<Fields> rows) {
        List<String> partial = new ArrayList<>();
        int whole = 0;
        for (Fields row : rows) {
            if (PartialSums.isLevel(row, isCumulative(row))) {
                partial.add(phrases.name(row, "indicator") + " " + PartialSums.reported(row));
            } else if (row.has("expected")) {
                whole++;
            }
        }
        if (partial.isEmpty() && whole == 0) {
            return "";
        }
        String told = phrases.of("汇总指标报齐" + whole + "项", " Sums of all who should report: " + whole);
        return told
                + (partial.isEmpty()
                        ? phrases.of("，无缺报。", ", none partial.")
                        : phrases.of(
                                "，未报齐" + partial.size() + "项（" + phrases.names(partial) + "）。",
                                ", partial: " + partial.size() + " (" + phrases.names(partial) + ")."));
    }

    private static @Nullable BigDecimal growth(Fields row) {
        return row.number(isCumulative(row) ? "cumulative_growth" : "month_growth");
    }

    private static boolean isCumulative(Fields row) {
        return row.has("cumulative_value") || row.has("cumulative_growth");
    }
}
