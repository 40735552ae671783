package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Measure;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 排名: a table for each ranking (K1 to K5), and who is first, last, and moved most.
 *
 * @param comparesReleases whether moves are against the release before (K4)
 */
record RankingSection(Phrases phrases, Table rankings, boolean comparesReleases) {
    List<Block> blocks() {
        return Fields.runs(rankings, "ranking").stream().<Block>map(this::grid).toList();
    }

    private Grid grid(List<Fields> rows) {
        Fields first = rows.get(0);
        Measure measure = Measure.valueOf(first.text("measure"));
        Shapes.Shape shape = phrases.shape(first);
        String own = first.text("unit");
        String unit = measure.isGrowth() ? GrowthWording.unit(shape.kind(), own) : own;
        String what = phrases.measure(measure, shape);
        boolean cumulative = measure.isCumulative(shape.kind()) || first.isTrue("is_cumulative");
        String count = first.text("ranked") + "/" + first.text("members");
        List<String> caption = List.of(
                phrases.name(first, "indicator") + (what.isEmpty() ? "" : phrases.of("", ", ")) + what,
                phrases.period(shape, first.period("period"), cumulative),
                phrases.of("排名 ", "ranked ") + count);
        List<Column> columns = List.of(
                Column.left("rank", phrases.of("名次", "rank")),
                Column.left("region", phrases.of("单位", "unit")),
                Column.right("figure", phrases.unit(unit)),
                Column.left(
                        "moved",
                        comparesReleases
                                ? phrases.of("较上次通报", "on last release")
                                : phrases.of("较上期", "on last period")),
                Column.left("moved_on_year", phrases.of("较上年", "on last year")),
                Column.right("to_next", phrases.of("距前一名", "to the next")),
                Column.left("ranks_of_year", phrases.of("本年各期名次", "ranks of the year")),
                Column.left("times_first", phrases.of("居首", "first")));
        return new Grid(caption, columns, rows.stream().map(this::row).toList(), notes(rows));
    }

    private Row row(Fields row) {
        int decimals = row.whole("decimals", 1);
        return Row.of(
                phrases.rank(row.whole("rank"), row.isTrue("tied"), ""),
                new Cell.Text(phrases.name(row, "region")),
                phrases.plain(row.number("figure"), row.text("reason_unranked"), decimals),
                phrases.move(row.whole("moved"), row.isTrue("members_differ_previous")),
                phrases.move(row.whole("moved_on_year"), row.isTrue("members_differ_last_year")),
                row.has("to_next") ? phrases.plain(row.number("to_next"), "", decimals) : Cell.Text.NONE,
                new Cell.Text(row.text("ranks_of_year")),
                new Cell.Text(timesFirst(row)));
    }

    private String timesFirst(Fields row) {
        int times = row.whole("times_first", 0);
        int listed = row.whole("times_listed", 0);
        return times == 0 ? "" : phrases.of(listed + "期中" + times + "次", times + " of " + listed);
    }

    private List<String> notes(List<Fields> rows) {
        List<String> notes = new ArrayList<>();
        String standing = standing(rows) + moved(rows, 1) + moved(rows, -1);
        if (!standing.isEmpty()) {
            notes.add(standing.strip());
        }
        if (rows.stream().anyMatch(RankingSection::isMarked)) {
            notes.add(phrases.of("* 当时分组成员不同", "* the group had other members then"));
        }
        return notes;
    }

    private static boolean isMarked(Fields row) {
        return (row.has("moved") && row.isTrue("members_differ_previous"))
                || (row.has("moved_on_year") && row.isTrue("members_differ_last_year"));
    }

    /** Nobody is first of one, nor last where all are first. */
    private String standing(List<Fields> rows) {
        List<Fields> ranked = rows.stream().filter(each -> each.has("rank")).toList();
        if (ranked.size() < 2) {
            return "";
        }
        Integer best = ranked.get(0).whole("rank");
        Integer worst = ranked.get(ranked.size() - 1).whole("rank");
        String first = phrases.names(at(ranked, best));
        String told = phrases.of(first + "居首", "First: " + first);
        if (!Objects.equals(best, worst)) {
            String last = phrases.names(at(ranked, worst));
            told += phrases.of("，" + last + "居末", "; last: " + last);
        }
        return told + phrases.of("。", ".");
    }

    private List<String> at(List<Fields> ranked, @Nullable Integer rank) {
        return ranked.stream()
                .filter(each -> Objects.equals(each.whole("rank"), rank))
                .map(each -> phrases.name(each, "region"))
                .toList();
    }

    /** Those that moved most, up (1) or down (-1). */
    private String moved(List<Fields> rows, int sign) {
        int most = rows.stream()
                .mapToInt(each -> sign * each.whole("moved", 0))
                .max()
                .orElse(0);
        if (most <= 0) {
            return "";
        }
        String names = phrases.names(rows.stream()
                .filter(each -> sign * each.whole("moved", 0) == most)
                .map(each -> phrases.name(each, "region"))
                .toList());
        return sign > 0
                ? phrases.of("升幅最大：" + names + "，" + most + "位。", " Up most: " + names + ", by " + most + ".")
                : phrases.of("降幅最大：" + names + "，" + most + "位。", " Down most: " + names + ", by " + most + ".");
    }
}
