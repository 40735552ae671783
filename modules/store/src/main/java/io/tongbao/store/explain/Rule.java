package io.tongbao.store.explain;

/** The rules of the statistics that explanations refer to, each with half a sentence of what it says. */
public enum Rule {
    R2("版次最高者有效；统计反馈先于部门数据、部门数据先于自报", "the highest revision stands; OFFICIAL before DEPARTMENT before SELF_REPORTED"),
    R4("金额按单位换算表精确换算", "amounts are converted exactly by the table of units"),
    G1("上报的增速优先，计算的增速并列保留", "a supplied growth wins, the computed one is kept beside it"),
    G2("有可比基数时，增速为本期 / 基数 − 1", "on a supplied base, growth is value / base − 1"),
    G3(
            "否则与已存的上年同期数相比；基数缺失或不大于0、或由盈转亏时无增速",
            "else on last year's stored value; none where the base is missing or not above 0, or gain turned into loss"),
    G4("比率的增减以百分点计，当月与累计同一规则", "of a rate the difference in points; months follow the same rules"),
    G5("比上月的增速未经季节调整", "growth on the month before is not seasonally adjusted"),
    G6(
            "两年平均：上报者优先，否则为两年水平或两年增速的几何平均",
            "two-year average: supplied, else the geometric mean of levels or of both growths"),
    G7(
            "贡献率为部分增量占总体增量之比，拉动为部分增量与总体基数之比",
            "contribution is the part's share of the whole's increment, pull its increment by the whole's base"),
    C1("上报的累计数有效，未报的当月数由累计数相减得出", "a reported cumulative value stands; an unreported month is the difference of two"),
    C2("只报当月数时逐月累加；缺月不补，累计数为空", "months add up; a gap is never filled in, the cumulative value stays empty"),
    C3("1–2月合并上报时，3月当月数为累计数之差；季度亦然", "with January and February together, March is C(Mar) − C(Feb); quarters likewise"),
    U1(
            "上级数为其当期成员之和，并计已报与应报数",
            "a parent's value is the sum over its members of the period, with reported and expected"),
    U2("汇总增速为 ΣC / Σ基数 − 1，不是各单位增速的平均", "growth of a sum is ΣC / Σbase − 1, never the mean of rates"),
    U3("上级自报者有效，汇总数并列保留", "the parent's own figure stands, the sum is kept beside it"),
    U4("比率不汇总，由分子、分母重新计算", "ratios do not add up, they are computed anew from numerator and denominator"),
    U5("隶属关系以期末之日为准", "membership is decided on the period's last day"),
    K1("排名比较一组单位的同一指标、同一口径", "a ranking compares one measure of an indicator among a group"),
    K2("并列者同名次，其后名次顺延，以显示值（或精确值）判定并列", "1, 2, 2, 4: ties share a rank, judged on the figure as displayed, or exactly"),
    K3("没有合格数据者不参加排名，列于末尾并注明原因", "a member without an eligible figure is not ranked, and listed last with the reason"),
    K4("名次变化与本年上一期、上年同期比较", "moves are against the period before of the year and the same of last year"),
    K5("与前一名、后一名、目标名次的差距，用指标自身单位", "distances to the ranks above, below and aimed at, in the measure's own unit"),
    K6("综合得分为各项得分的加权平均", "a composite score is the weighted mean of item scores"),
    T1("目标责任书以版本最高者有效；位次只论达到与否", "the highest version of a target letter stands; a place is reached or not"),
    T2("流量指标的总量、个数目标按序时进度考核", "level and count targets of flows are judged by pace"),
    T3("完成率为实绩与年度目标之比", "attainment is the figure by the year's target"),
    T6("亮灯规则各条依次判定，先成立者亮灯", "of a light rule the first clause that holds gives the light");

    private final String zh;
    private final String en;

    Rule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it says. */
    public Words says() {
        return new Words(zh, en);
    }
}
