package io.tongbao.server.page.overview;

import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.statistics.Language;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes boards. */
final class Boards {
    private static final int THIRDS = 3;

    private Boards() {}

    /**
     * The board of a period.
     *
     * @param places rows of all rankings of the group and period
     */
    static Board of(List<Fields> places, Rankings rankings, Shapes shapes, Language language) {
        Map<String, Map<String, Fields>> byRegion = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (Fields each : places) {
            byRegion.computeIfAbsent(each.text("region"), region -> new HashMap<>())
                    .put(each.text("ranking"), each);
            names.putIfAbsent(each.text("region"), Names.region(each, language));
        }
        List<Rankings.Ranking> told = rankings.all().stream()
                .filter(each ->
                        places.stream().anyMatch(place -> place.text("ranking").equals(each.code())))
                .toList();
        List<Board.Head> heads = told.stream()
                .map(each -> new Board.Head(
                        each.code(),
                        Names.indicator(each.row(), language),
                        Names.measure(each.measure(), shapes.of(each.indicator()), language)))
                .toList();
        List<Board.Line> lines = new ArrayList<>();
        byRegion.forEach((region, own) -> lines.add(new Board.Line(
                region,
                String.valueOf(names.get(region)),
                told.stream().map(each -> place(own.get(each.code()), language)).toList())));
        return new Board(heads, lines);
    }

    private static Board.Place place(@Nullable Fields row, Language language) {
        Integer rank = row == null ? null : row.whole("rank");
        if (row == null || rank == null) {
            String reason = row == null ? "—" : Figures.reason(row.text("reason_unranked"), language);
            return new Board.Place("", "none", reason);
        }
        int ranked = row.whole("ranked", rank);
        String third = rank * THIRDS <= ranked ? "first" : (ranked - rank + 1) * THIRDS <= ranked ? "last" : "middle";
        return new Board.Place(
                rank.toString(),
                third,
                language.of("第" + rank + "位，共" + ranked + "位", "place " + rank + " of " + ranked));
    }
}
