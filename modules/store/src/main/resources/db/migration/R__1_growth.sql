-- R2: the class of a number that is shown, from what its row names: none of a sum of children.
create or replace function tongbao.class_shown(number numeric, class text, headline text)
    returns text
    language sql
    immutable
as $$
    select case when number is not null then nullif(coalesce(class, headline), 'ROLLED_UP') end
$$;

-- The same of a number that has a class only where it was supplied.
create or replace function tongbao.class_supplied(number numeric, source text, class text, headline text)
    returns text
    language sql
    immutable
as $$
    select case when number is not null and source = 'SUPPLIED' then coalesce(class, headline) end
$$;

-- Whether nothing is missing: neither months nor children, nor the figure itself, as of one that was retracted (L, O and Q
-- carry no number; M is not expected to).
create or replace function tongbao.is_complete(without_gaps boolean, obs_status text)
    returns boolean
    language sql
    immutable
as $$
    select without_gaps and coalesce(obs_status, 'A') not in ('L', 'O', 'Q')
$$;

-- Figures, current and by vintage: one text for both views, so that their columns cannot differ.
do $do$
declare
    figures constant text := $view$
        select o.region,
               r.name_zh as region_zh,
               o.indicator,
               i.name_zh as indicator_zh,
               i.unit,
               o.period,
               o.month_value,
               o.month_derived,
               o.cumulative_value,
               o.cumulative_base,
               o.month_growth,
               o.month_growth_source,
               o.month_growth_code,
               o.cumulative_growth,
               o.growth_source,
               o.growth_code,
               o.growth_computed,
               o.cumulative_growth - o.growth_computed as growth_change_pp,
               o.two_year_growth,
               o.contribution,
               o.pull,
               tongbao.is_complete(o.complete, o.obs_status) as complete,
               o.missing_periods,
               o.reported,
               o.expected,
               o.obs_status,
               o.data_class,
               o.revision,
               o.known_at,
               o.generation || '.' || o.sequence as version,
               r.name_en as region_en,
               r.kind as region_kind,
               i.name_en as indicator_en,
               i.decimals,
               i.growth_decimals,
               o.month_base,
               o.month_rollup_base,
               o.month_growth_computed,
               o.cumulative_derived,
               o.cumulative_rollup_base,
               o.rolled_up,
               o.rolled_month,
               o.rolled_cumulative,
               o.class_mixed,
               o.present,
               o.generation,
               o.sequence,
               o.landed_at,
               o.previous_month_growth,
               o.previous_month_base,
               o.previous_month_code,
               o.two_year_source,
               o.two_year_code,
               o.contribution_source,
               o.contribution_code,
               tongbao.class_shown(o.month_value, o.month_class, o.data_class) as month_class,
               tongbao.class_shown(o.month_growth, o.month_growth_class, o.data_class) as month_growth_class,
               tongbao.class_shown(o.cumulative_value, o.cumulative_class, o.data_class) as cumulative_class,
               tongbao.class_shown(o.cumulative_growth, o.growth_class, o.data_class) as growth_class,
               tongbao.class_supplied(o.two_year_growth, o.two_year_source, o.two_year_class, o.data_class)
                   as two_year_class,
               tongbao.class_supplied(o.contribution, o.contribution_source, o.contribution_class, o.data_class)
                   as contribution_class,
               tongbao.class_supplied(o.pull, o.contribution_source, o.pull_class, o.data_class) as pull_class
        from %s o
        left join tongbao.region r on r.code = o.region
        left join tongbao.indicator i on i.code = o.indicator
        $view$;
begin
    drop view if exists stats.growth;
    drop view if exists stats.growth_history;
    execute 'create view stats.growth as ' || format(figures, 'tongbao.observation') || ' where o.present';
    execute 'create view stats.growth_history as ' || format(figures, 'tongbao.observation_revision');
end
$do$;

comment on view stats.growth is 'Current figures: one row per region, indicator and period. 现行数据：每个地区、指标、期别一行。';
comment on column stats.growth.region is 'Region code. 地区代码。';
comment on column stats.growth.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.growth.indicator is 'Indicator code. 指标代码。';
comment on column stats.growth.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.growth.unit is 'Unit of all amounts of this indicator. 该指标数值的计量单位。';
comment on column stats.growth.period is 'First day of the month; a quarter is its last month, a year is December. 期别：当月第一天；季度以末月、年度以十二月表示。';
comment on column stats.growth.month_value is 'Value of the single month; of a stock or rate its value at the end of the month. In the unit of the indicator. 本月值；时点数或比率为月末值。按指标单位。';
comment on column stats.growth.month_derived is 'True: derived as this cumulative value less the previous one (C1). 是否由本期累计减上期累计推算。';
comment on column stats.growth.cumulative_value is 'Value from 1 January to the end of the period, in the unit of the indicator. 1月至本期末累计值，按指标单位。';
comment on column stats.growth.cumulative_base is 'Cumulative value of the same period of last year that growth is against. 计算累计增长所用的上年同期值。';
comment on column stats.growth.month_growth is 'Growth of the month on last year, per cent; for a rate percentage points. 本月同比增长，百分比；比率为百分点。';
comment on column stats.growth.month_growth_source is 'SUPPLIED, COMPARABLE_BASE, COMPUTED, ROLLED_UP or, of a ratio, FROM_PARTS. 本月增长的来源：上报、可比基数、计算、汇总，比率或由分子分母算出。';
comment on column stats.growth.month_growth_code is 'Why there is no month growth, such as BASE_MISSING. 无本月增长的原因，如缺少基数。';
comment on column stats.growth.cumulative_growth is 'Growth of the cumulative value on last year, per cent: the headline figure; for a rate percentage points. 累计同比增长，百分比；比率为百分点。';
comment on column stats.growth.growth_source is 'SUPPLIED, COMPARABLE_BASE, COMPUTED, ROLLED_UP or, of a ratio, FROM_PARTS. 累计增长的来源：上报、可比基数、计算、汇总，比率或由分子分母算出。';
comment on column stats.growth.growth_code is 'Why there is no cumulative growth, such as BASE_MISSING. 无累计增长的原因，如缺少基数。';
comment on column stats.growth.growth_computed is 'Cumulative growth computed beside a supplied one (G1), per cent. 与上报增长并列的计算增长，百分比。';
comment on column stats.growth.growth_change_pp is 'Growth shown less growth computed (G1), percentage points. 所示增长减计算增长，百分点。';
comment on column stats.growth.two_year_growth is 'Two-year average growth, per cent (G6); where it comes from: two_year_source. 两年平均增长，百分比；来源见 two_year_source。';
comment on column stats.growth.contribution is 'Share of the increment of the whole, per cent (G7). Which whole says contribution_source: supplied and PART_OF_WHOLE are of the indicator in the one that it is a part of, within the region; REGION_IN_PARENT is of the region in the region above it. 对总体增量的贡献率，百分比；总体为何，见 contribution_source：上报数与 PART_OF_WHOLE 为该指标对所属总量（同一地区）的贡献，REGION_IN_PARENT 为该地区对上级地区（同一指标）的贡献。';
comment on column stats.growth.pull is 'Percentage points of the growth of the whole that come from this part (G7); which whole says contribution_source. 拉动总体增长的百分点；总体为何，见 contribution_source。';
comment on column stats.growth.complete is 'False: months, children or the figure itself are missing, as after a retraction. 是否完整；否表示缺月份、缺下级或本期无数（如已撤销）。';
comment on column stats.growth.missing_periods is 'Months whose lack leaves the cumulative value empty, yyyy-MM. 缺报的月份。';
comment on column stats.growth.reported is 'Children that have a figure; empty where nothing is rolled up. 已报下级数。';
comment on column stats.growth.expected is 'Children that should have a figure. 应报下级数。';
comment on column stats.growth.obs_status is 'SDMX CL_OBS_STATUS code; A is a normal value. 观测值状态（SDMX），A 为正常。';
comment on column stats.growth.data_class is 'Of the headline: OFFICIAL, DEPARTMENT or SELF_REPORTED; empty where rolled up. 主要数据的数据类别：官方、部门或自报；汇总数为空。';
comment on column stats.growth.revision is 'Revision of the report behind the headline figure. 报表版次。';
comment on column stats.growth.known_at is 'When it was known: the latest of the inputs it comes from. 获知时间：所依据各项输入中最晚者。';
comment on column stats.growth.version is 'Generation and sequence: the order of vintages. 版本：代次.序号，数据版本的先后顺序。';
comment on column stats.growth.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.growth.region_kind is 'Kind of region, such as TOWN or ZONE. 地区类别。';
comment on column stats.growth.indicator_en is 'Indicator, English name. 指标英文名称。';
comment on column stats.growth.decimals is 'Decimals shown for amounts. 数值显示的小数位数。';
comment on column stats.growth.growth_decimals is 'Decimals shown for growth. 增长显示的小数位数。';
comment on column stats.growth.month_base is 'Value of the same month of last year that growth is against. 计算本月增长所用的上年同月值。';
comment on column stats.growth.month_rollup_base is 'Base of the month that is added to the base of the parent (U2); none of a rate. 汇入上级的本月基数，比率无。';
comment on column stats.growth.month_growth_computed is 'Month growth computed beside a supplied one (G1), per cent. 与上报本月增长并列的计算增长，百分比。';
comment on column stats.growth.cumulative_derived is 'True: added up from months (C2). 累计是否由各月相加得出。';
comment on column stats.growth.cumulative_rollup_base is 'Cumulative base that is added to the base of the parent (U2); none of a rate. 汇入上级的累计基数，比率无。';
comment on column stats.growth.rolled_up is 'True: the figure is the sum of the children, or of a ratio computed from its parts (U4); false: the own figure of the region. 是否由下级汇总；比率则为是否由分子分母算出。';
comment on column stats.growth.rolled_month is 'Sum of the month values of the children, or the ratio of the parts, beside an own figure too (U3, U4). 下级本月值之和；比率则为分子分母之比。';
comment on column stats.growth.rolled_cumulative is 'Sum of the cumulative values of the children, or the ratio of the parts (U3, U4). 下级累计值之和；比率则为分子分母之比。';
comment on column stats.growth.class_mixed is 'True: figure and base come from different data classes. 数值与基数的数据类别是否不同。';
comment on column stats.growth.present is 'False: from this vintage on no figure stands. Always true in stats.growth. 是否有效；否表示自该版本起不再有数。';
comment on column stats.growth.generation is 'Generation of the computation. 计算代次。';
comment on column stats.growth.sequence is 'Counts up within generation and writer. 代次内序号。';
comment on column stats.growth.landed_at is 'When it was written here. 落库时间。';

comment on column stats.growth.previous_month_growth is 'Growth of the month value on the month before, per cent, not seasonally adjusted (G5). 本月值比上月增长，百分比，未经季节调整。';
comment on column stats.growth.previous_month_base is 'Value of the month before, that the growth on it, not seasonally adjusted, is against. 上月值（比上月增长的基数，未经季节调整）。';
comment on column stats.growth.previous_month_code is 'Why there is no growth on the previous month, not seasonally adjusted, such as BASE_MISSING. 无比上月增长（未经季节调整）的原因。';
comment on column stats.growth.two_year_source is 'SUPPLIED, FROM_LEVELS (both growths are computed from the levels) or FROM_GROWTHS (G6). 两年平均的来源：上报、按两年数值计算或按两年增速计算。';
comment on column stats.growth.two_year_code is 'Why there is no two-year growth: NO_GROWTH, NO_GROWTH_BEFORE or BELOW_MINUS_100. 无两年平均的原因：本年无增速、上年无增速或增速低于-100%。';
comment on column stats.growth.contribution_source is 'SUPPLIED, PART_OF_WHOLE (the indicator in the one that it is a part of, same region) or REGION_IN_PARENT (the region in the region above it, same indicator) (G7). 贡献率与拉动的来源：上报、同一地区内该指标对所属总量、同一指标内该地区对上级地区。';
comment on column stats.growth.contribution_code is 'Why contribution or pull is missing: CONSTANT_PRICES, NO_WHOLE, PARTIAL, BASE_MISSING, UNITS_DIFFER, NO_INCREMENT or BASE_NOT_POSITIVE. 无贡献率或拉动的原因：不变价指标仅列上报数、总体无数、部分汇总、缺基数、计量单位不同类、总体无增量或总体基数不为正。';

comment on column stats.growth.month_class is 'Data class of the month value (R2); empty where it is a sum of the children. 本月值的数据类别，汇总数为空。';
comment on column stats.growth.month_growth_class is 'Data class of the month growth; of a computed one that of the value. 本月增长的数据类别；计算所得者同数值。';
comment on column stats.growth.cumulative_class is 'Data class of the cumulative value (R2); empty where it is a sum of the children. 累计值的数据类别，汇总数为空。';
comment on column stats.growth.growth_class is 'Data class of the cumulative growth; of a computed one that of the value. 累计增长的数据类别；计算所得者同数值。';
comment on column stats.growth.two_year_class is 'Data class that supplied the two-year growth (R2); empty where it is computed. 上报两年平均增长的数据类别，计算所得者为空。';
comment on column stats.growth.contribution_class is 'Data class that supplied the contribution (R2); empty where it is computed. 上报贡献率的数据类别，计算所得者为空。';
comment on column stats.growth.pull_class is 'Data class that supplied the pull (R2), which may be another than that of the contribution; empty where it is computed. 上报拉动的数据类别，可与贡献率不同；计算所得者为空。';

comment on view stats.growth_history is 'All vintages of the figures: one row each time a figure changed. 数据的全部版本：每次变动一行。';
do $$
declare
    described record;
begin
    for described in
        select a.attname, col_description(a.attrelid, a.attnum) as words
        from pg_attribute a
        where a.attrelid = 'stats.growth'::regclass and a.attnum > 0
    loop
        execute format('comment on column stats.growth_history.%I is %L', described.attname, described.words);
    end loop;
end
$$;
