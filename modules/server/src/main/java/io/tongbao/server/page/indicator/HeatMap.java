package io.tongbao.server.page.indicator;

import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.Names;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ranks by period and unit. */
final class HeatMap {
    private static final int SHADES = 5;

    private final Language language;
    private final Shapes.Shape shape;

    HeatMap(Language language, Shapes.Shape shape) {
        this.language = language;
        this.shape = shape;
    }

    /**
     * The map of some rows.
     *
     * @param places of one ranking, in any order
     */
    IndicatorPage.Heat of(List<Fields> places) {
        List<LocalDate> periods =
                places.stream().map(Fields::firstDay).distinct().sorted().toList();
        Map<String, Map<LocalDate, Fields>> byRegion = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparing(Fields::firstDay)
                        .reversed()
                        .thenComparing(each -> each.whole("rank", Integer.MAX_VALUE))
                        .thenComparing(each -> each.text("region")))
                .forEach(each -> byRegion.computeIfAbsent(each.text("region"), region -> new HashMap<>())
                        .put(each.firstDay(), each));
        List<IndicatorPage.Line> lines = new ArrayList<>();
        byRegion.forEach((region, own) -> {
            Fields any = Objects.requireNonNull(own.values().iterator().next());
            lines.add(new IndicatorPage.Line(
                    region,
                    Names.region(any, language),
                    periods.stream().map(each -> cell(own.get(each))).toList()));
        });
        return new IndicatorPage.Heat(periods.stream().map(this::head).toList(), lines);
    }

    private IndicatorPage.Head head(LocalDate day) {
        Period period = Period.of(day);
        String mark = language.of(
                PeriodWording.shortZh(shape.scheme(), period, false),
                PeriodWording.en(shape.scheme(), period, false).replaceFirst(" ?" + period.year() + "$", ""));
        return new IndicatorPage.Head(period.toString(), String.valueOf(period.year()), mark);
    }

    private IndicatorPage.Cell cell(@Nullable Fields row) {
        Integer rank = row == null ? null : row.whole("rank");
        if (row == null || rank == null) {
            String reason = row == null
                    ? language.of("当期无此单位", "not in the ranking of the period")
                    : Figures.reason(row.text("reason_unranked"), language);
            return new IndicatorPage.Cell("", 0, reason);
        }
        int ranked = Math.max(row.whole("ranked", rank), 1);
        int shade = Math.min(SHADES, 1 + (rank - 1) * SHADES / ranked);
        return new IndicatorPage.Cell(
                rank.toString(), shade, language.of("第" + rank + "位，共" + ranked + "位", rank + " of " + ranked));
    }
}
