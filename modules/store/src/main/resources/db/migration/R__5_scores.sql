-- Composite scores: how they are defined, and what each item gave.
drop view if exists stats.scores;
drop view if exists stats.schemes;

create view stats.schemes as
select t.code,
       t.name_zh,
       t.name_en,
       t.total,
       i.place::integer as place,
       i.item,
       i.indicator,
       i.measure,
       i.method,
       trim_scale(i.weight) as weight,
       trim_scale(i.cap) as cap,
       i.missing,
       t.version,
       t.known_at
from tongbao.score_scheme t
cross join lateral rows from (
    jsonb_to_recordset(t.items)
    as (item text, indicator text, measure text, method text, weight numeric, cap numeric, missing text)
) with ordinality as i (item, indicator, measure, method, weight, cap, missing, place)
where not t.withdrawn;

comment on view stats.schemes is 'Composite scores as they are defined: one row per scheme and item (K6). 综合评分方案：每个方案、项目一行。';
comment on column stats.schemes.code is 'Scheme code. 评分方案代码。';
comment on column stats.schemes.name_zh is 'Chinese name. 中文名称。';
comment on column stats.schemes.name_en is 'English name. 英文名称。';
comment on column stats.schemes.total is 'ARITHMETIC or GEOMETRIC weighted mean; ranks are summed. 合成方式：算术或几何加权平均；名次则求和。';
comment on column stats.schemes.place is 'Place of the item in the scheme, from 1. 项目在方案中的顺序，从 1 起。';
comment on column stats.schemes.item is 'Item code within the scheme. 项目代码。';
comment on column stats.schemes.indicator is 'Indicator code; its direction says which end is best. 指标代码，其方向决定优劣。';
comment on column stats.schemes.measure is 'Which number of the indicator counts. 取指标的哪个口径。';
comment on column stats.schemes.method is 'COMPLETION, EFFICACY, MIN_MAX, RATIO_TO_BEST or RANK_SUM. 评分方法：完成率、功效系数、极差、与最好比或名次和。';
comment on column stats.schemes.weight is 'Weight, above 0; weights need not add up to anything. 权重，大于 0，合计不必为 100。';
comment on column stats.schemes.cap is 'Of COMPLETION: most that counts of actual / target; empty: 1. 完成率封顶倍数，空为 1。';
comment on column stats.schemes.missing is 'What a missing figure does: ZERO, REWEIGHT or EXCLUDE. 缺项处理：记零、权重分摊或不参加。';
comment on column stats.schemes.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.schemes.known_at is 'When this version was known. 本版本获知时间。';

create view stats.scores as
select s.ranking,
       s.group_code,
       s.indicator as scheme,
       s.period,
       p.region,
       r.name_zh as region_zh,
       r.name_en as region_en,
       i.place::integer as place,
       i.item,
       d.indicator,
       n.name_zh as indicator_zh,
       n.name_en as indicator_en,
       d.measure,
       d.method,
       i.period as item_period,
       trim_scale(i.figure) as figure,
       trim_scale(i.score) as item_score,
       trim_scale(i.weight) as weight,
       i.reason as reason_missing,
       p.figure as total,
       p.rank,
       s.ranked,
       p.reason_unranked,
       s.snapshot,
       s.known_at
from tongbao.ranking_snapshot s
join tongbao.ranking_row p on p.ranking = s.ranking and p.period = s.period
cross join lateral rows from (
    jsonb_to_recordset(p.items)
    as (item text, period date, figure numeric, score numeric, weight numeric, reason text)
) with ordinality as i (item, period, figure, score, weight, reason, place)
left join stats.schemes d on d.code = s.indicator and d.item = i.item
left join tongbao.region r on r.code = p.region
left join tongbao.indicator n on n.code = d.indicator
where not s.withdrawn and s.measure = 'SCORE';

comment on view stats.scores is 'What each item gave to each composite score as it stands: one row per ranking, period, member and item (K6). The total is the weighted mean of item_score over the rows with a weight. 现行综合评分的构成：每个排名、期别、成员、项目一行；总分为有权重各行得分的加权平均。';
comment on column stats.scores.ranking is 'Ranking code. 排名代码。';
comment on column stats.scores.group_code is 'Group whose members are compared. 分组代码。';
comment on column stats.scores.scheme is 'Scheme code. 评分方案代码。';
comment on column stats.scores.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.scores.region is 'Region code of the member. 成员地区代码。';
comment on column stats.scores.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.scores.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.scores.place is 'Place among the items that are due, from 1. 在到期项目中的顺序，从 1 起。';
comment on column stats.scores.item is 'Item code within the scheme. 项目代码。';
comment on column stats.scores.indicator is 'Indicator code, as the scheme is now defined. 指标代码（按方案现行定义）。';
comment on column stats.scores.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.scores.indicator_en is 'Indicator, English name. 指标英文名称。';
comment on column stats.scores.measure is 'Which number of the indicator counts. 取指标的哪个口径。';
comment on column stats.scores.method is 'How the figure becomes a score. 评分方法。';
comment on column stats.scores.item_period is 'Row that the figure is taken from: the latest of the year not after the period (K4). 所取数据的期别：年内不晚于本期的最近一期。';
comment on column stats.scores.figure is 'The item''s measure, unrounded; empty: none that counts. 项目数值，未舍入；空为无有效数据。';
comment on column stats.scores.item_score is '0 to 100, more with a cap above 1; of RANK_SUM the rank; empty: the item does not count. 项目得分，0 至 100，封顶倍数大于 1 时可更高；名次和法为名次；空为不计。';
comment on column stats.scores.weight is 'Weight; empty: the item does not count and its weight is shared among the others. 权重；空为不计，其权重由其他项目分摊。';
comment on column stats.scores.reason_missing is 'Why there is no figure, such as NOT_REPORTED. 缺项原因，如未报。';
comment on column stats.scores.total is 'The member''s score, unrounded; empty: not ranked. 总分，未舍入；空为未排名。';
comment on column stats.scores.rank is '1 is best (K2); empty: not ranked. 名次，1 为最好；空为未排名。';
comment on column stats.scores.ranked is 'How many members were ranked. 参加排名数。';
comment on column stats.scores.reason_unranked is 'Why it is not ranked. 未排名的原因。';
comment on column stats.scores.snapshot is 'Identity of the snapshot shown. 快照标识。';
comment on column stats.scores.known_at is 'When it was known: the latest of the inputs it comes from. 获知时间。';
