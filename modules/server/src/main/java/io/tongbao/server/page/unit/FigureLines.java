package io.tongbao.server.page.unit;

import io.tongbao.server.page.Numbers;
import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.Move;
import io.tongbao.server.page.part.Names;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Units;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines of a unit's figures: of each indicator the latest of the year not after the period (K4). */
final class FigureLines {
    private final Language language;
    private final Shapes shapes;
    private final Figures figures;
    private final Map<String, List<Fields>> places;

    /**
     * What the lines are made of.
     *
     * @param growth rows of {@code stats.growth} of the unit
     * @param places its rows of {@code stats.rankings} of the year
     */
    FigureLines(Language language, Shapes shapes, List<Fields> growth, List<Fields> places) {
        this.language = language;
        this.shapes = shapes;
        this.figures = new Figures(growth);
        this.places = latest(places, row -> row.text("ranking")).stream()
                .collect(Collectors.groupingBy(row -> row.text("indicator"), TreeMap::new, Collectors.toList()));
    }

    List<UnitPage.FigureLine> of(List<Fields> growth, LocalDate until) {
        return latest(
                        growth.stream()
                                .filter(row -> row.firstDay().getYear() == until.getYear()
                                        && !row.firstDay().isAfter(until))
                                .toList(),
                        row -> row.text("indicator"))
                .stream()
                .map(this::line)
                .toList();
    }

    private static Collection<Fields> latest(List<Fields> rows, Function<Fields, String> by) {
        Map<String, Fields> latest = new TreeMap<>();
        rows.stream().sorted(Comparator.comparing(Fields::firstDay)).forEach(row -> latest.put(by.apply(row), row));
        return latest.values();
    }

    private UnitPage.FigureLine line(Fields row) {
        String indicator = row.text("indicator");
        Shapes.Shape shape = shapes.of(indicator);
        boolean cumulative = Figures.isCumulative(row);
        Period period = row.period("period");
        BigDecimal change = figures.change(row, shape, cumulative);
        String unit = row.text("unit");
        return new UnitPage.FigureLine(
                indicator,
                Names.indicator(row, language),
                language.of(unit, Units.english(unit)),
                period.toString(),
                language.of(
                        PeriodWording.shortZh(shape.scheme(), period, cumulative),
                        PeriodWording.en(shape.scheme(), period, cumulative)),
                Figures.level(row, false),
                Figures.partial(row, false, language),
                Figures.growth(row, false, language),
                cumulative ? Figures.level(row, true) : "",
                Figures.partial(row, true, language),
                cumulative ? Figures.growth(row, true, language) : "",
                change == null ? Numbers.NONE : Numbers.signed(change, row.whole("growth_decimals", 1)),
                places.getOrDefault(indicator, List.of()).stream()
                        .filter(place -> place.firstDay().equals(row.firstDay()))
                        .map(place -> place(place, shape))
                        .toList());
    }

    private UnitPage.Place place(Fields row, Shapes.Shape shape) {
        Integer rank = row.whole("rank");
        return new UnitPage.Place(
                row.text("ranking"),
                Names.measure(Measure.valueOf(row.text("measure")), shape, language),
                rank == null ? Numbers.NONE : rank + "/" + row.whole("ranked", rank),
                rank == null
                        ? Figures.reason(row.text("reason_unranked"), language)
                        : language.of("第" + rank + "位", "place " + rank),
                Move.onPeriod(row, language));
    }
}
