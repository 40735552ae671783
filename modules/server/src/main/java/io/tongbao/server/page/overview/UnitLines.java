package io.tongbao.server.page.overview;

import io.tongbao.server.page.Numbers;
import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.Move;
import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.server.page.part.TargetBar;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a ranking, with the figures and the target beside each place. */
final class UnitLines {
    private static final int POINTS = 1;
    private static final String POINTS_UNIT = "百分点";

    private final Language language;
    private final Rankings.Ranking ranking;
    private final Shapes.Shape shape;
    private final Figures figures;
    private final boolean cumulative;
    private final LocalDate period;
    private final Map<String, List<Fields>> targets;

    UnitLines(
            Language language,
            Rankings.Ranking ranking,
            Shapes.Shape shape,
            Figures figures,
            boolean cumulative,
            LocalDate period,
            List<Fields> targets) {
        this.language = language;
        this.ranking = ranking;
        this.shape = shape;
        this.figures = figures;
        this.cumulative = cumulative;
        this.period = period;
        this.targets = targets.stream().collect(Collectors.groupingBy(each -> each.text("region")));
    }

    /** A member in its place. */
    RankedUnit unit(Fields place) {
        String region = place.text("region");
        Fields figure = figures.at(region, ranking.indicator(), period);
        Integer rank = place.whole("rank");
        int decimals = place.whole("decimals", 1);
        String partial = Figures.partial(figure, cumulative, language);
        String reason = place.text("reason_unranked");
        boolean isTold = !partial.isEmpty() && reason.equals(UnrankedReason.PARTIAL.name());
        return new RankedUnit(
                rank == null ? "" : rank.toString(),
                place.isTrue("tied"),
                region,
                Names.region(place, language),
                partial,
                Figures.level(figure, cumulative),
                Figures.growth(figure, cumulative, language),
                change(figure),
                isOwn() ? Numbers.shown(place.number("figure"), decimals) : "",
                rank == null && !isTold ? Figures.reason(reason, language) : "",
                Move.onPeriod(place, language),
                Move.onYear(place, language),
                toNext(place, decimals, language),
                target(region));
    }

    /** The region above the group, which has no place. */
    RankedUnit whole(Fields figure) {
        String region = figure.text("region");
        Move none = new Move("", "", "same");
        return new RankedUnit(
                "",
                false,
                region,
                Names.region(figure, language),
                Figures.partial(figure, cumulative, language),
                Figures.level(figure, cumulative),
                Figures.growth(figure, cumulative, language),
                change(figure),
                "",
                "",
                none,
                none,
                "",
                target(region));
    }

    /** What stands over the columns. */
    OverviewPage.Columns columns(List<Fields> places) {
        Fields any = places.isEmpty() ? null : places.get(0);
        String own = any == null ? "" : any.text("unit");
        String growthUnit = GrowthWording.unit(shape.kind(), own);
        boolean byGrowth = ranking.measure().isGrowth();
        String points = growthUnit.equals("%") ? POINTS_UNIT : growthUnit;
        String next = byGrowth ? points : own.equals("%") ? POINTS_UNIT : own;
        return new OverviewPage.Columns(
                cumulative ? language.of("累计", "Year to date") : language.of("本期", "Period"),
                isOwn() ? "" : told(own),
                cumulative ? language.of("累计同比", "Growth, year to date") : language.of("同比", "Growth on the year"),
                told(growthUnit),
                told(points),
                told(next),
                isOwn() ? Names.measure(ranking.measure(), shape, language) : "",
                told(own),
                ranking.measure() == Measure.SCORE);
    }

    /** Whether what is compared is neither level nor growth. */
    private boolean isOwn() {
        return ranking.measure() == Measure.SCORE || ranking.measure() == Measure.ATTAINMENT;
    }

    private String change(@Nullable Fields figure) {
        BigDecimal change = figure == null ? null : figures.change(figure, shape, cumulative);
        return figure == null || change == null
                ? Numbers.NONE
                : Numbers.signed(change, figure.whole("growth_decimals", POINTS));
    }

    private static String toNext(Fields place, int decimals, Language language) {
        BigDecimal next = place.number("to_next");
        return next == null ? "" : Numbers.distance(next, decimals, language);
    }

    private @Nullable TargetBar target(String region) {
        return TargetBar.shown(targets.getOrDefault(region, List.of()))
                .map(each -> TargetBar.of(each, language))
                .orElse(null);
    }

    private String told(String unit) {
        return language.of(unit, Units.english(unit));
    }
}
