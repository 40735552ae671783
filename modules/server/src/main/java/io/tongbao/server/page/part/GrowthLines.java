package io.tongbao.server.page.part;

import io.tongbao.server.page.Row;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Growth over time as lines: of one indicator by region, in the order of the regions asked for. */
public final class GrowthLines {
    private final Language language;
    private final Shapes.Shape shape;
    private final boolean cumulative;

    /** @param cumulative growth since January, else the month's own */
    public GrowthLines(Language language, Shapes.Shape shape, boolean cumulative) {
        this.language = language;
        this.shape = shape;
        this.cumulative = cumulative;
    }

    /**
     * The lines of some regions. Every row of the scheme between the first and the last is a point, so that what is
     * missing is seen as missing.
     *
     * @param rows of {@code stats.growth}, of one indicator
     * @param names by region, in the order of the lines
     */
    public Lines of(List<Row> rows, Map<String, String> names) {
        Map<String, Map<LocalDate, BigDecimal>> growth = new HashMap<>();
        NavigableMap<LocalDate, Row> periods = new TreeMap<>();
        for (Row row : rows) {
            periods.putIfAbsent(row.period(), row);
            BigDecimal value = row.number(cumulative ? "cumulative_growth" : "month_growth");
            if (value != null) {
                growth.computeIfAbsent(row.text("region"), region -> new HashMap<>())
                        .put(row.period(), value);
            }
        }
        List<Period> axis = axis(periods);
        Row any = periods.isEmpty() ? null : periods.firstEntry().getValue();
        List<Lines.Line> lines = new ArrayList<>();
        names.forEach((region, name) -> {
            Map<LocalDate, BigDecimal> own = growth.getOrDefault(region, Map.of());
            List<@Nullable BigDecimal> values = new ArrayList<>();
            axis.forEach(period -> values.add(own.get(period.firstDay())));
            lines.add(new Lines.Line(region, name, values));
        });
        return new Lines(
                title(),
                any == null ? "" : unit(any.text("unit")),
                any == null ? 1 : any.whole("growth_decimals", 1),
                axis.stream().map(this::told).toList(),
                axis.stream().map(Period::year).toList(),
                axis.stream().map(this::mark).toList(),
                lines);
    }

    private List<Period> axis(NavigableMap<LocalDate, Row> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        Period first = Period.of(periods.firstKey());
        Period last = Period.of(periods.lastKey());
        List<Period> axis = new ArrayList<>();
        for (int year = first.year(); year <= last.year(); year++) {
            for (Period each : shape.scheme().rows(year)) {
                if (each.compareTo(first) >= 0 && each.compareTo(last) <= 0) {
                    axis.add(each);
                }
            }
        }
        return axis;
    }

    private String title() {
        boolean rate = shape.kind() == Kind.RATE;
        return cumulative
                ? language.of(
                        rate ? "累计与上年同期之差" : "累计同比增长",
                        rate ? "Change on the year, year to date" : "Growth, year to date")
                : language.of(rate ? "与上年同期之差" : "同比增长", rate ? "Change on the year" : "Growth on the year");
    }

    private String unit(String own) {
        String unit = GrowthWording.unit(shape.kind(), own);
        return language.of(unit, Units.english(unit));
    }

    private String told(Period period) {
        return language.of(
                PeriodWording.zh(shape.scheme(), period, cumulative),
                PeriodWording.en(shape.scheme(), period, cumulative));
    }

    private String mark(Period period) {
        return language.of(
                PeriodWording.shortZh(shape.scheme(), period, false),
                PeriodWording.en(shape.scheme(), period, false).replaceFirst(" ?" + period.year() + "$", ""));
    }

    /** Names by region in the order of some rows. */
    public static Map<String, String> names(List<Row> rows, Language language, int most) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Row row : rows) {
            if (names.size() < most) {
                names.put(row.text("region"), Names.region(row, language));
            }
        }
        return names;
    }
}
