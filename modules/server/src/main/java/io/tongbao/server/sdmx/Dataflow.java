package io.tongbao.server.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What there is to ask for: one view, whose numbers of a row are series of their own, told apart by the dimension
 * {@code MEASURE}.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are those of List.of
enum Dataflow {
    /** {@code stats.growth}. */
    GROWTH(
            "累计、本月与增速",
            "Amounts and growth",
            List.of(Components.REGION, Components.INDICATOR),
            List.of(
                    new Measure("month_value", "本月值", "Value of the month", MeasureUnit.OF_ROW),
                    new Measure("cumulative_value", "累计值", "Value since January", MeasureUnit.OF_ROW),
                    new Measure("month_growth", "本月增长", "Growth of the month", MeasureUnit.OF_GROWTH),
                    new Measure("cumulative_growth", "累计增长", "Growth since January", MeasureUnit.OF_GROWTH),
                    new Measure("previous_month_growth", "比上月增长", "Growth on the month before", MeasureUnit.OF_GROWTH),
                    new Measure("two_year_growth", "两年平均增长", "Two-year average growth", MeasureUnit.OF_GROWTH),
                    new Measure("contribution", "贡献率", "Contribution", MeasureUnit.PERCENT),
                    new Measure("pull", "拉动", "Pull", MeasureUnit.POINTS)),
            List.of(
                    new Component("OBS_STATUS", "obs_status", "CL_OBS_STATUS", "观测值状态", "Observation status"),
                    Component.UNIT,
                    new Component("DATA_CLASS", "data_class", "", "数据类别", "Data class"),
                    Components.KNOWN_AT)),
    /** {@code stats.rankings}. */
    RANKINGS(
            "排名",
            "Rankings",
            List.of(Components.RANKING, Components.REGION),
            List.of(
                    new Measure("rank", "位次", "Rank", MeasureUnit.PLACES),
                    new Measure("ranked", "参加排名数", "Members ranked", MeasureUnit.MEMBERS),
                    new Measure("figure", "排名依据", "Figure ranked by", MeasureUnit.OF_RANKING),
                    new Measure("moved", "位次变化", "Places moved", MeasureUnit.PLACES)),
            List.of(Component.UNIT, Components.KNOWN_AT)),
    /** {@code stats.target_progress}. */
    TARGET_PROGRESS(
            "目标完成情况",
            "Progress on targets",
            List.of(Components.REGION, Components.INDICATOR, Components.KIND),
            List.of(
                    new Measure("target", "目标值", "Target", MeasureUnit.OF_ROW),
                    new Measure("actual", "完成值", "Actual", MeasureUnit.OF_ROW),
                    new Measure("attainment", "完成率", "Attainment", MeasureUnit.PERCENT),
                    new Measure("pace", "序时进度", "Pace", MeasureUnit.PERCENT),
                    new Measure("ahead_pp", "较序时进度", "Ahead of pace", MeasureUnit.POINTS)),
            List.of(new Component("LIGHT", "light", "", "亮灯", "Light"), Component.UNIT, Components.KNOWN_AT));

    /** Who maintains all of this. */
    static final String AGENCY = "TONGBAO";
    /** Of all dataflows, structures and code lists. */
    static final String VERSION = "1.0";

    /** Components that several have. */
    private static final class Components {
        static final Component REGION = new Component("REGION", "region", "CL_REGION", "地区", "Region");
        static final Component INDICATOR = new Component("INDICATOR", "indicator", "CL_INDICATOR", "指标", "Indicator");
        static final Component RANKING = new Component("RANKING", "ranking", "CL_RANKING", "排名", "Ranking");
        static final Component KIND = new Component("TARGET_KIND", "kind", "CL_TARGET_KIND", "目标类型", "Kind of target");
        static final Component KNOWN_AT = new Component("KNOWN_AT", "known_at", "", "获知时间", "Known at");
    }

    private final String zh;
    private final String en;
    private final List<Component> subjects;
    private final List<Measure> measures;
    private final List<Component> attributes;

    Dataflow(String zh, String en, List<Component> subjects, List<Measure> measures, List<Component> attributes) {
        this.zh = zh;
        this.en = en;
        this.subjects = subjects;
        this.measures = measures;
        this.attributes = attributes;
    }

    static Optional<Dataflow> of(String id) {
        return Arrays.stream(values()).filter(each -> each.name().equals(id)).findFirst();
    }

    Named named() {
        return new Named(name(), zh, en);
    }

    /** Id of its data structure. */
    String structure() {
        return "DSD_" + name();
    }

    /** Dimensions whose codes are in a column, in the order of the series' rows. */
    List<Component> subjects() {
        return subjects;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Component> attributes() {
        return attributes;
    }

    /** All dimensions of a key, in its order: frequency, subjects, measure. The last, {@code TIME_PERIOD}, is in no key. */
    List<Component> dimensions() {
        List<Component> all = new ArrayList<>();
        all.add(new Component("FREQ", "", "CL_FREQ", "频度", "Frequency"));
        all.addAll(subjects);
        all.add(new Component("MEASURE", "", "CL_MEASURE_" + name(), "量度", "Measure"));
        return all;
    }
}
