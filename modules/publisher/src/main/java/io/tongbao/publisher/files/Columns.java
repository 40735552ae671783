package io.tongbao.publisher.files;

import io.tongbao.statistics.project.ProjectField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of each kind of file: the one declaration that reading, writing, error messages and help come from. */
public final class Columns {
    private static final Map<FileKind, List<Column>> OF = new EnumMap<>(FileKind.class);

    static {
        declare(FileKind.REGIONS, "code! 代码", "name_zh! 名称", "name_en 英文名称", "kind! 类别", "predecessors 前身");
        add(FileKind.REGIONS, "valid_from 生效日期", "valid_to 失效日期");

        declare(FileKind.MEMBERSHIPS, "hierarchy! 体系", "region! 地区", "parent! 上级", "valid_from 生效日期", "valid_to 失效日期");

        declare(FileKind.INDICATORS, "code! 代码", "name_zh! 名称", "name_en 英文名称", "unit! 单位", "decimals 小数位");
        add(FileKind.INDICATORS, "growth_decimals 增速小数位", "kind! 类别", "scheme! 期制", "publishes 发布内容");
        add(FileKind.INDICATORS, "direction 方向", "additive 可加", "rollup_hierarchy 汇总体系", "price_basis 价格基准");
        add(FileKind.INDICATORS, "volatile 易波动", "numerator 分子", "denominator 分母", "part_of 所属总量");
        add(FileKind.INDICATORS, "due_day 截止日", "non_negative 非负", "breakdown 分组方式");

        declare(FileKind.GROUPS, "group! 分组", "name_zh! 名称", "name_en 英文名称", "ancestor 上级地区", "hierarchy 体系");
        add(FileKind.GROUPS, "member_kind 成员类别", "members 成员");

        declare(FileKind.SCHEMES, "scheme! 评分方案", "item! 项目", "indicator! 指标", "measure! 口径", "method! 评分方法");
        add(FileKind.SCHEMES, "weight! 权重", "cap 上限", "missing 缺项处理", "total 合成方式");
        add(FileKind.SCHEMES, "name_zh 名称", "name_en 英文名称");

        declare(FileKind.LIGHT_RULES, "rule! 亮灯规则", "version 版本", "order! 次序", "subject! 对象", "operator 比较");
        add(FileKind.LIGHT_RULES, "value 数值", "and_group 同时满足", "light! 亮灯");

        declare(FileKind.RANKINGS, "ranking! 排名", "group! 分组", "indicator! 指标", "measure! 口径", "direction 方向");
        add(FileKind.RANKINGS, "decimals 小数位", "ties 并列", "aim 目标名次", "scheme 评分方案");

        declare(FileKind.ALERT_RULES, "rule! 预警规则", "kind! 类型", "name_zh 名称", "name_en 英文名称", "active 启用");
        add(FileKind.ALERT_RULES, "indicator 指标", "ranking 排名", "group 分组", "threshold 阈值", "count 次数");
        add(FileKind.ALERT_RULES, "due_day 截止日", "level 级别", "escalate_after 升级期数", "clear_after 解除期数");

        declare(FileKind.TARGETS, "region! 地区", "indicator! 指标", "year! 年度", "kind! 类型", "value! 目标值");
        add(FileKind.TARGETS, "unit 单位", "ranking 排名", "pace 序时方式", "pace_custom 序时进度", "weight 权重");
        add(FileKind.TARGETS, "light_rule 亮灯规则", "version 版本", "signed_on 签订日期", "reported_by 填报人", "note 说明");

        declare(FileKind.REPORTS, "region! 地区/地区代码/地区名称/单位名称/乡镇/填报单位/报送单位");
        add(FileKind.REPORTS, "indicator! 指标/指标代码/指标名称/经济指标/主要指标/主要经济指标");
        add(FileKind.REPORTS, "period! 期别/报告期/期间/月份");
        add(FileKind.REPORTS, "month_value 本月/本月数/本月值/本月完成/本月实际/当月/当月数/当月值/当月完成");
        add(FileKind.REPORTS, "cumulative_value 累计/累计数/累计值/累计完成/本年累计/本月止累计/自年初累计/本期累计");
        add(FileKind.REPORTS, "month_base 上年同月/上年同月数/去年同月/去年同月数/上年当月/去年当月/本月上年同期/本月去年同期");
        add(FileKind.REPORTS, "cumulative_base 上年同期/上年同期数/上年同期累计/上年累计/去年同期/去年同期数/去年同期累计/累计上年同期/累计去年同期");
        add(FileKind.REPORTS, "month_growth 本月增长/本月增速/本月同比/本月同比增长/当月增长/当月增速/当月同比/当月同比增长");
        add(FileKind.REPORTS, "cumulative_growth 累计增长/累计增速/累计同比/累计同比增长/增长/增速/增幅/同比/同比增长/同比增减/比上年增长");
        add(FileKind.REPORTS, "two_year_growth 两年平均/两年平均增长/两年平均增速", "contribution 贡献率", "pull 拉动");
        add(FileKind.REPORTS, "unit 单位/计量单位", "revision 版次", "status 状态", "data_class 数据类别");
        add(FileKind.REPORTS, "reported_by 填报人", "reported_at 填报时间/填报日期", "note 更正说明/备注");
        add(FileKind.REPORTS, "explanation 上报说明");

        declare(FileKind.PROJECTS, projects());
        add(FileKind.PROJECTS, "reported_by 填报人", "reported_at 填报时间");
    }

    private Columns() {}

    private static String[] projects() {
        Set<ProjectField> needed =
                Set.of(ProjectField.PROJECT, ProjectField.REGION, ProjectField.STAGE, ProjectField.PERIOD);
        return Arrays.stream(ProjectField.values())
                .map(each -> each.field() + (needed.contains(each) ? "! " : " ") + each.zh())
                .toArray(String[]::new);
    }

    /** All columns of a kind of file, in the usual order. */
    public static List<Column> of(FileKind kind) {
        return Objects.requireNonNull(OF.get(kind));
    }

    /** Whether a title is known in any kind of file. */
    static boolean isKnown(Title title) {
        return OF.values().stream().anyMatch(each -> each.stream().anyMatch(column -> column.isCalled(title)));
    }

    /** What a message lists as right. */
    static String labels(FileKind kind) {
        return of(kind).stream().map(Column::label).collect(Collectors.joining(", "));
    }

    private static void declare(FileKind kind, String... columns) {
        OF.put(kind, List.of());
        add(kind, columns);
    }

    private static void add(FileKind kind, String... columns) {
        Stream<Column> added = Stream.of(columns).map(Columns::column);
        OF.put(kind, Stream.concat(of(kind).stream(), added).toList());
    }

    private static Column column(String declared) {
        int space = declared.indexOf(' ');
        String name = declared.substring(0, space);
        List<String> titles = List.of(declared.substring(space + 1).split("/"));
        boolean required = name.endsWith("!");
        return new Column(
                required ? name.substring(0, name.length() - 1) : name,
                titles.get(0),
                titles.subList(1, titles.size()),
                required);
    }
}
