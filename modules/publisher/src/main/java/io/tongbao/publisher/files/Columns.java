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

        declare(FileKind.REPORTS, "region! 地区", "indicator! 指标", "period! 期别", "month_value 本月", "cumulative_value 累计");
        add(FileKind.REPORTS, "month_base 上年同月", "cumulative_base 上年同期", "month_growth 本月增长");
        add(FileKind.REPORTS, "cumulative_growth 累计增长", "two_year_growth 两年平均", "contribution 贡献率", "pull 拉动");
        add(FileKind.REPORTS, "unit 单位", "revision 版次", "status 状态", "data_class 数据类别", "reported_by 填报人");
        add(FileKind.REPORTS, "reported_at 填报时间", "note 更正说明", "explanation 上报说明");

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
        boolean required = name.endsWith("!");
        return new Column(
                required ? name.substring(0, name.length() - 1) : name, declared.substring(space + 1), required);
    }
}
