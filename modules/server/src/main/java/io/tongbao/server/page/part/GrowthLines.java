package io.tongbao.server.page.part;

import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.Units;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Growth over time as lines: of one indicator by region, or of one region by indicator. That of a partial sum, which is not
 * ranked (K3), is not drawn either.
 */
public final class GrowthLines {
    private static final int POINTS = 1;

    private final String by;
    private final Predicate<Fields> cumulative;
    private final Language language;
    private final Map<String, Map<LocalDate, BigDecimal>> growth = new HashMap<>();
    private final Map<String, Map<LocalDate, String>> partial = new HashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    private GrowthLines(
            List<Fields> rows, String by, Map<String, String> names, Predicate<Fields> cumulative, Language language) {
        this.by = by;
        this.cumulative = cumulative;
        this.language = language;
        rows.stream().filter(row -> names.containsKey(row.text(by))).forEach(this::add);
    }

    private void add(Fields row) {
        boolean isCumulative = cumulative.test(row);
        BigDecimal value = row.number(isCumulative ? "cumulative_growth" : "month_growth");
        if (value == null) {
            return;
        }
        days.add(row.firstDay());
        String isPartial = Figures.partialGrowth(row, isCumulative, language);
        if (isPartial.isEmpty()) {
            growth.computeIfAbsent(row.text(by), code -> new HashMap<>()).put(row.firstDay(), value);
        } else {
            partial.computeIfAbsent(row.text(by), code -> new HashMap<>()).put(row.firstDay(), isPartial);
        }
    }

    /**
     * Lines of one indicator.
     *
     * @param rows of {@code stats.growth}, of the indicator
     * @param names of regions by code, in the order of the lines
     * @param cumulative growth since January, else the month's own
     */
    public static Lines byRegion(
            List<Fields> rows, Map<String, String> names, Shapes.Shape shape, boolean cumulative, Language language) {
        GrowthLines growth = new GrowthLines(rows, "region", names, row -> cumulative, language);
        Fields any = rows.isEmpty() ? null : rows.get(0);
        String unit = any == null ? "" : GrowthWording.unit(shape.kind(), any.text("unit"));
        boolean rate = shape.kind() == Kind.RATE;
        String title = cumulative
                ? language.of(
                        rate ? "累计与上年同期之差" : "累计同比增长",
                        rate ? "Change on the year, year to date" : "Growth, year to date")
                : language.of(rate ? "与上年同期之差" : "同比增长", rate ? "Change on the year" : "Growth on the year");
        return growth.lines(
                title,
                language.of(unit, Units.english(unit)),
                any == null ? POINTS : any.whole("growth_decimals", POINTS),
                Axis.of(growth.days, shape.scheme(), cumulative),
                names,
                region -> shape.scheme());
    }

    /**
     * Lines of one region, in per cent, on one axis of months; since January where there is such a growth.
     *
     * @param rows of {@code stats.growth}, of the region
     * @param names of indicators by code, in the order of the lines
     */
    public static Lines byIndicator(List<Fields> rows, Map<String, String> names, Shapes shapes, Language language) {
        GrowthLines growth = new GrowthLines(rows, "indicator", names, Figures::isCumulative, language);
        return growth.lines(
                language.of("各项指标同比增长（累计）", "Growth of the indicators, year to date"),
                "%",
                POINTS,
                Axis.of(growth.days, Scheme.M12, true),
                names,
                indicator -> shapes.of(indicator).scheme());
    }

    private Lines lines(
            String title,
            String unit,
            int decimals,
            Axis axis,
            Map<String, String> names,
            Function<String, Scheme> schemes) {
        List<Lines.Line> lines = new ArrayList<>();
        names.forEach((code, name) -> {
            Map<LocalDate, BigDecimal> own = growth.getOrDefault(code, Map.of());
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (Period each : axis.periods()) {
                values.add(own.get(each.firstDay()));
            }
            Scheme scheme = schemes.apply(code);
            List<Integer> told = IntStream.range(0, values.size())
                    .filter(i -> scheme.isRow(axis.periods().get(i)))
                    .boxed()
                    .toList();
            List<String> reasons = axis.periods().stream()
                    .map(each -> partial.getOrDefault(code, Map.of()).getOrDefault(each.firstDay(), ""))
                    .toList();
            lines.add(new Lines.Line(code, name, values, reasons, told));
        });
        return new Lines(title, unit, decimals, axis.told(language), axis.years(), axis.marks(language), lines);
    }

    /** Names of regions by code in the order of some rows. */
    public static Map<String, String> names(List<Fields> rows, Language language, int most) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Fields row : rows) {
            if (names.size() < most) {
                names.put(row.text("region"), Names.region(row, language));
            }
        }
        return names;
    }
}
