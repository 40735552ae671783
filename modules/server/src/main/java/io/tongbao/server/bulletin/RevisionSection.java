package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Revised;
import io.tongbao.store.query.RevisedLight;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 修订: which figures and lights the release before showed otherwise (K4).
 *
 * @param previous name of that release
 */
record RevisionSection(Phrases phrases, String previous, List<Revised> revised, List<RevisedLight> lights) {
    List<Block> blocks() {
        if (revised.isEmpty() && lights.isEmpty()) {
            return List.of(new Paragraph(phrases.of(
                    "上次通报“" + previous + "”的数据其后未修订。", "Nothing of release " + previous + " was revised since.")));
        }
        List<Column> columns = List.of(
                Column.left("region", phrases.of("单位", "unit")),
                Column.left("figure", phrases.of("指标", "figure")),
                Column.left("period", phrases.of("期别", "period")),
                Column.right("was", phrases.of("原数", "was")),
                Column.left("arrow", ""),
                Column.right("now", phrases.of("现数", "now")));
        return List.of(
                new Paragraph(phrases.of("上次通报“" + previous + "”后修订的数据：", "Revised since release " + previous + ":")),
                new Grid(
                        List.of(),
                        columns,
                        Stream.concat(
                                        revised.stream().map(this::row),
                                        lights.stream().map(this::row))
                                .toList(),
                        List.of()));
    }

    private Row row(Revised each) {
        Shapes.Shape shape = phrases.shapes().of(each.indicator());
        Measure measure = Measure.valueOf(each.measure());
        String unit = measure.isGrowth() ? GrowthWording.unit(shape.kind(), each.unit()) : each.unit();
        String figure = phrases.of(each.indicatorZh(), each.indicatorEn()) + what(each, measure, shape) + partial(each);
        boolean cumulative = measure.isCumulative(shape.kind()) || each.isCumulative();
        return Row.of(
                new Cell.Text(phrases.of(each.regionZh(), each.regionEn())),
                new Cell.Text(figure),
                new Cell.Text(phrases.shortPeriod(shape, Period.of(each.period()), cumulative)),
                shown(each.was(), each.decimals(), unit),
                new Cell.Text("→"),
                shown(each.now(), each.decimals(), unit));
    }

    private Row row(RevisedLight each) {
        Shapes.Shape shape = phrases.shapes().of(each.indicator());
        TargetKind kind = TargetKind.valueOf(each.kind());
        boolean cumulative = Measure.ATTAINMENT.isCumulative(shape.kind()) || each.isCumulative();
        return Row.of(
                new Cell.Text(phrases.of(each.regionZh(), each.regionEn())),
                new Cell.Text(phrases.of(
                        each.indicatorZh() + TargetWording.zh(kind, shape.kind()),
                        each.indicatorEn() + " " + TargetWording.en(kind, shape.kind()))),
                new Cell.Text(phrases.shortPeriod(shape, Period.of(each.period()), cumulative)),
                phrases.light(Light.valueOf(each.was())),
                new Cell.Text("→"),
                phrases.light(Light.valueOf(each.now())));
    }

    /** Which of the two numbers is a partial sum (U1). */
    private String partial(Revised each) {
        String was = each.wasPartial();
        String now = each.nowPartial();
        List<String> told = Stream.of(
                        was.isEmpty() ? "" : phrases.of("原数为部分汇总" + was, "was a partial sum, " + was),
                        now.isEmpty() ? "" : phrases.of("现数为部分汇总" + now, "now a partial sum, " + now))
                .filter(part -> !part.isEmpty())
                .toList();
        String all = String.join(phrases.of("，", "; "), told);
        return told.isEmpty() ? "" : phrases.of("（" + all + "）", " (" + all + ")");
    }

    /** A value needs no word beside the indicator's name. */
    private String what(Revised each, Measure measure, Shapes.Shape shape) {
        if (TargetKind.CEILING.name().equals(each.targetKind())) {
            return phrases.of("已用控制上限", ", share of ceiling used");
        }
        return switch (measure) {
            case MONTH_VALUE, CUMULATIVE_VALUE, VALUE -> "";
            case MONTH_GROWTH, CUMULATIVE_GROWTH, ATTAINMENT, SCORE ->
                phrases.of("", " ") + phrases.measure(measure, shape);
        };
    }

    private Cell shown(@Nullable BigDecimal figure, int decimals, String unit) {
        if (figure == null) {
            return phrases.missing();
        }
        String name = phrases.unit(unit);
        return new Cell.Amount(Wording.number(figure, decimals) + phrases.of("", " ") + name, figure, decimals, name);
    }
}
