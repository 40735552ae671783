package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.PartialSums;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 附表: for each indicator a table of all members with place, figures, target, growth, moves and light, the region above
 * them first. All tables have the same columns; the period of an
 * indicator's rows is named as it is, month or quarter.
 *
 * @param comparesReleases whether moves are against the release before (K4)
 */
record AnnexSection(Phrases phrases, Bulletin bulletin, boolean comparesReleases) {
    /** Of several rankings of an indicator the annex shows the places in the first: cumulative growth is the headline figure. */
    private static final List<String> RANKED_BY =
            List.of("CUMULATIVE_GROWTH", "VALUE", "CUMULATIVE_VALUE", "ATTAINMENT", "MONTH_GROWTH", "MONTH_VALUE");
    /** Likewise of several targets. */
    private static final List<String> AIMED_BY = List.of("LEVEL", "COUNT", "CEILING", "GROWTH", "RANK");

    /** What is known of one indicator: rows of its ranking and of its targets by region. */
    private record Subject(
            List<Fields> figures, @Nullable Fields ranked, Map<String, Fields> ranks, Map<String, Fields> targets) {}

    List<Block> blocks() {
        Map<String, List<Fields>> rankings = byIndicator(bulletin.rankings());
        Map<String, List<Fields>> targets = byIndicator(bulletin.targets());
        List<Block> blocks = new ArrayList<>();
        for (List<Fields> figures : Fields.runs(bulletin.annex(), "indicator")) {
            String indicator = figures.get(0).text("indicator");
            List<Fields> ranks = first(rankings.getOrDefault(indicator, List.of()), "measure", RANKED_BY);
            List<Fields> aims = first(targets.getOrDefault(indicator, List.of()), "kind", AIMED_BY);
            blocks.add(
                    grid(new Subject(figures, ranks.isEmpty() ? null : ranks.get(0), byRegion(ranks), byRegion(aims))));
        }
        return blocks;
    }

    private static Map<String, List<Fields>> byIndicator(Table table) {
        return Fields.of(table).stream().collect(Collectors.groupingBy(each -> each.text("indicator")));
    }

    private static Map<String, Fields> byRegion(List<Fields> rows) {
        return rows.stream().collect(Collectors.toMap(each -> each.text("region"), each -> each, (one, other) -> one));
    }

    /** The rows with the first of some words that any has; a score, which has none of them, is of no indicator. */
    private static List<Fields> first(List<Fields> rows, String column, List<String> words) {
        return words.stream()
                .map(word -> rows.stream()
                        .filter(each -> each.text(column).equals(word))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Grid grid(Subject subject) {
        String own = own(phrases.shape(subject.figures().get(0)).scheme());
        List<Column> columns = List.of(
                Column.left("region", phrases.of("单位", "unit")),
                Column.left("rank", phrases.of("位次", "rank")),
                Column.right("month_value", own),
                Column.right("cumulative_value", phrases.of("累计", "cumulative")),
                Column.right("target", phrases.of("年度目标", "target")),
                Column.right("attainment", phrases.of("完成%", "attained %")),
                Column.right("ahead_pp", phrases.of("较序时", "on pace, pp")),
                Column.right("cumulative_growth", phrases.of("同比", "on the year")),
                Column.right("month_growth", own + phrases.of("同比", " on the year")),
                Column.left(
                        "moved",
                        comparesReleases
                                ? phrases.of("较上次通报", "on last release")
                                : phrases.of("较上期", "on last period")),
                Column.left("moved_on_year", phrases.of("较上年", "on last year")),
                Column.left("light", phrases.of("灯", "light")));
        List<Row> rows = subject.figures().stream()
                .filter(each -> belongs(subject, each))
                .sorted(Comparator.comparing((Fields each) -> !each.isTrue("is_whole"))
                        .thenComparing(each -> place(subject, each)))
                .map(each -> row(subject, each))
                .toList();
        return new Grid(caption(subject), columns, rows, notes(rows));
    }

    /** What a row of a scheme is of, by itself. */
    private String own(Scheme scheme) {
        return switch (scheme) {
            case M12, M11 -> phrases.of("本月", "month");
            case Q4 -> phrases.of("本季", "quarter");
            case A1 -> phrases.of("本年", "year");
        };
    }

    /** Who is neither ranked nor has a target or a figure was never asked for one. */
    private boolean belongs(Subject subject, Fields row) {
        String region = row.text("region");
        return subject.ranks().containsKey(region)
                || subject.targets().containsKey(region)
                || new AnnexFigures(phrases, row).hasAny();
    }

    private static int place(Subject subject, Fields row) {
        Fields rank = subject.ranks().get(row.text("region"));
        return rank == null ? Integer.MAX_VALUE : rank.whole("rank", Integer.MAX_VALUE);
    }

    private List<String> caption(Subject subject) {
        Fields first = subject.figures().get(0);
        Shapes.Shape shape = phrases.shape(first);
        boolean cumulative = subject.figures().stream()
                .anyMatch(each -> each.has("cumulative_value") || each.has("cumulative_growth"));
        String unit = first.text("unit");
        List<String> caption = new ArrayList<>(List.of(
                phrases.name(first, "indicator"),
                phrases.period(shape, first.period("period"), cumulative),
                phrases.of("单位：", "in ") + phrases.unit(unit),
                phrases.of("同比：", "growth in ") + phrases.unit(GrowthWording.unit(shape.kind(), unit))));
        Fields ranked = subject.ranked();
        if (ranked != null) {
            Measure measure = Measure.valueOf(ranked.text("measure"));
            String by = phrases.measure(measure, shape);
            caption.add(
                    by.isEmpty()
                            ? phrases.of("按数值排名", "ranked by it")
                            : phrases.of("按" + by + "排名", "ranked by " + by));
        }
        subject.targets().values().stream().findFirst().ifPresent(target -> {
            TargetKind kind = TargetKind.valueOf(target.text("kind"));
            caption.add(phrases.of(TargetWording.zh(kind, shape.kind()), TargetWording.en(kind, shape.kind())));
        });
        return caption;
    }

    private Row row(Subject subject, Fields row) {
        Fields rank = subject.ranks().get(row.text("region"));
        Fields target = subject.targets().get(row.text("region"));
        // what it had reached by an earlier month is no progress of this one
        boolean isJudged = target != null && target.period("period").equals(row.period("period"));
        TargetCells progress = target == null || !isJudged ? null : new TargetCells(phrases, target);
        AnnexFigures figures = new AnnexFigures(phrases, row);
        Cell unranked = row.isTrue("is_whole") ? Cell.Text.NONE : phrases.missing();
        return new Row(
                row.isTrue("is_whole"),
                List.of(
                        region(row),
                        rank == null ? unranked : rank(rank, figures),
                        figures.month(),
                        figures.cumulative(),
                        target == null ? phrases.missing() : target(target, row.text("unit")),
                        progress == null ? phrases.missing() : progress.attainment(),
                        progress == null ? phrases.missing() : progress.ahead(),
                        figures.cumulativeGrowth(),
                        figures.monthGrowth(),
                        rank == null
                                ? unranked
                                : phrases.move(rank.whole("moved"), rank.isTrue("members_differ_previous")),
                        rank == null
                                ? unranked
                                : phrases.move(rank.whole("moved_on_year"), rank.isTrue("members_differ_last_year")),
                        progress == null ? phrases.missing() : progress.light()));
    }

    /** Why there is no place is said here unless a figure beside says it. */
    private Cell rank(Fields rank, AnnexFigures figures) {
        String reason = rank.text("reason_unranked");
        return phrases.rank(
                rank.whole("rank"), rank.isTrue("tied"), figures.reasons().contains(reason) ? "" : reason);
    }

    /** A sum that lacks somebody says so (U1). */
    private Cell region(Fields row) {
        boolean isPartial = PartialSums.isLevel(row, true) || PartialSums.isLevel(row, false);
        return new Cell.Text(phrases.name(row, "region") + phrases.partial(isPartial, row));
    }

    /** A target of growth or of a place is not in the unit of the figures. */
    private Cell target(Fields target, String unit) {
        if (target.text("kind").equals(TargetKind.RANK.name())) {
            BigDecimal place = target.number("target");
            return phrases.rank(place == null ? null : Integer.valueOf(place.intValue()), false, "");
        }
        int decimals = target.whole("decimals", 0);
        return target.text("unit").equals(unit)
                ? phrases.plain(target.number("target"), "", decimals)
                : phrases.amount(target.number("target"), target.text("unit"), decimals);
    }

    private List<String> notes(List<Row> rows) {
        boolean differ = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell instanceof Cell.Move move && move.membersDiffer());
        return differ ? List.of(phrases.of("* 当时分组成员不同", "* the group had other members then")) : List.of();
    }
}
