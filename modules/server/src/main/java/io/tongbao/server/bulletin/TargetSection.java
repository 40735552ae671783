package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 目标进度: which letters are behind, and one table for each indicator and kind of target (T3 to T6). */
record TargetSection(Phrases phrases, Table targets) {
    /** With a decimal at least: eight months of 3 would not make the 27 that are needed. */
    private static final int LEAST_DECIMALS = 1;

    private static final int MOST_BEHIND = 5;

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(new Paragraph(sentence(Fields.of(targets)))));
        Fields.runs(targets, "indicator", "kind").stream().map(this::grid).forEach(blocks::add);
        return blocks;
    }

    private String sentence(List<Fields> rows) {
        List<String> lights = new ArrayList<>();
        for (Light light : Light.values()) {
            long count = rows.stream()
                    .filter(each -> each.text("light").equals(light.name()))
                    .count();
            if (count > 0) {
                String word = light == Light.NONE
                        ? phrases.of("未亮灯", "no light")
                        : phrases.of(TargetWording.zh(light), TargetWording.en(light));
                lights.add(phrases.of(word + count + "项", word + " " + count));
            }
        }
        return phrases.of("目标" + rows.size() + "项：", rows.size() + " targets: ")
                + String.join(phrases.of("，", ", "), lights)
                + phrases.of("。", ".")
                + behind(rows);
    }

    private String behind(List<Fields> rows) {
        record Behind(Fields row, BigDecimal points) {}
        List<Behind> behind = new ArrayList<>();
        for (Fields row : rows) {
            BigDecimal points = row.number("ahead_pp");
            if (points != null && points.signum() < 0) {
                behind.add(new Behind(row, points));
            }
        }
        if (behind.isEmpty()) {
            return "";
        }
        List<String> worst = behind.stream()
                .sorted(Comparator.comparing(Behind::points))
                .limit(MOST_BEHIND)
                .map(each -> phrases.name(each.row(), "region")
                        + phrases.of("", " ")
                        + phrases.name(each.row(), "indicator")
                        + phrases.of("", " ")
                        + new TargetCells(phrases, each.row()).ahead().shown())
                .toList();
        String all = behind.size() > worst.size() ? phrases.of("，居前者为", ", most of all ") : phrases.of("：", ": ");
        return phrases.of(
                "落后" + behind.size() + "项" + all + String.join("、", worst) + "（百分点）。",
                " Behind: " + behind.size() + all + String.join(", ", worst) + " (percentage points).");
    }

    private Grid grid(List<Fields> rows) {
        Fields first = rows.get(0);
        TargetKind kind = TargetKind.valueOf(first.text("kind"));
        Period latest = rows.stream()
                .map(each -> each.period("period"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Kind of = phrases.shape(first).kind();
        String name = phrases.of(TargetWording.zh(kind, of), TargetWording.en(kind, of));
        List<String> caption = List.of(
                phrases.name(first, "indicator") + phrases.of("", ", ") + name,
                phrases.period(phrases.shape(first), latest, isCumulative(first)));
        return kind == TargetKind.RANK ? places(caption, rows, latest) : values(caption, rows, latest, kind.isLimit());
    }

    private boolean isCumulative(Fields row) {
        return phrases.shape(row).kind() == Kind.FLOW || row.isTrue("is_cumulative");
    }

    /** Who was last judged by another period than the caption's says by which. */
    private Cell region(Fields row, Period latest) {
        Period own = row.period("period");
        String name = phrases.name(row, "region");
        if (own.equals(latest) || !row.has("actual")) {
            return new Cell.Text(name);
        }
        String by = phrases.shortPeriod(phrases.shape(row), own, isCumulative(row));
        return new Cell.Text(name + phrases.of("（" + by + "）", " (" + by + ")"));
    }

    /** A place is reached or not: there is no share of it, and no pace. Who has none comes last. */
    private Grid places(List<String> caption, List<Fields> rows, Period latest) {
        List<Column> columns = List.of(
                Column.left("region", phrases.of("单位", "unit")),
                Column.right("target", phrases.of("目标位次", "target rank")),
                Column.right("actual", phrases.of("现居位次", "rank")),
                Column.right("needed", phrases.of("尚需上升", "to climb")),
                Column.left("light", phrases.of("灯", "light")));
        List<Row> placedFirst = rows.stream()
                .sorted(Comparator.comparing(row -> !row.has("actual")))
                .map(row -> new Row(
                        row.isTrue("is_whole"),
                        List.of(
                                region(row, latest),
                                place(row.number("target"), ""),
                                place(row.number("actual"), row.text("reason")),
                                amount(row, "needed", 0),
                                new TargetCells(phrases, row).light())))
                .toList();
        return new Grid(caption, columns, placedFirst, List.of());
    }

    private Grid values(List<String> caption, List<Fields> rows, Period latest, boolean isLimit) {
        boolean paced = rows.get(0).has("pace");
        List<Column> columns = List.of(
                Column.left("region", phrases.of("单位", "unit")),
                Column.right("target", phrases.of("年度目标", "target")),
                Column.right("actual", phrases.of("完成", "actual")),
                Column.right("attainment", isLimit ? phrases.of("已用%", "used %") : phrases.of("完成率%", "attained %")),
                Column.right("ahead_pp", paced ? phrases.of("较序时", "on pace, pp") : phrases.of("较目标", "on target, pp")),
                Column.right("needed", phrases.of("尚需", "still needed")),
                Column.right("needed_per_month", phrases.of("月均尚需", "each month")),
                Column.left("light", phrases.of("灯", "light")));
        return new Grid(
                caption, columns, rows.stream().map(row -> value(row, latest)).toList(), List.of());
    }

    private Row value(Fields row, Period latest) {
        TargetCells cells = new TargetCells(phrases, row);
        return new Row(
                row.isTrue("is_whole"),
                List.of(
                        region(row, latest),
                        amount(row, "target", 0),
                        row.has("actual") ? amount(row, "actual", 0) : phrases.missing(row.text("reason")),
                        cells.attainment(),
                        cells.ahead(),
                        needed(row),
                        isRate(row) ? phrases.missing() : amount(row, "needed_per_month", LEAST_DECIMALS),
                        cells.light()));
    }

    /** Of a rate in per cent in percentage points, as rates differ (G4). */
    private Cell needed(Fields row) {
        BigDecimal value = row.number("needed");
        if (!isRate(row) || value == null || !row.text("unit").equals("%")) {
            return amount(row, "needed", 0);
        }
        int decimals = Math.max(row.whole("decimals", 0), LEAST_DECIMALS);
        String points = Wording.number(value, decimals);
        String unit = phrases.of("个百分点", "pp");
        return new Cell.Amount(points + phrases.of("", " ") + unit, value, decimals, unit);
    }

    /** Months of a rate do not add up. */
    private boolean isRate(Fields row) {
        return phrases.shape(row).kind() == Kind.RATE;
    }

    private Cell amount(Fields row, String column, int leastDecimals) {
        int decimals = Math.max(row.whole("decimals", 0), leastDecimals);
        return phrases.amount(row.number(column), row.text("unit"), decimals);
    }

    private Cell place(@Nullable BigDecimal rank, String reason) {
        return rank == null
                ? phrases.missing(reason)
                : phrases.rank(Objects.requireNonNull(rank).intValue(), false, "");
    }
}
