-- Rankings: the current snapshot of each ranking and period, whole.
drop view if exists stats.rankings_history;
drop view if exists stats.rankings;

create view stats.rankings as
select s.ranking,
       s.group_code,
       s.indicator,
       s.measure,
       s.period,
       p.region,
       p.rank,
       s.ranked,
       p.tied,
       p.figure,
       p.previous_rank,
       p.moved,
       p.last_year_rank,
       p.moved_on_year,
       p.to_next,
       p.to_previous,
       p.reason_unranked,
       s.snapshot,
       s.known_at,
       r.name_zh as region_zh,
       r.name_en as region_en,
       coalesce(i.name_zh, c.name_zh) as indicator_zh,
       coalesce(i.name_en, c.name_en) as indicator_en,
       case s.measure when 'SCORE' then '分' when 'ATTAINMENT' then '%' else i.unit end as unit,
       s.direction,
       s.decimals,
       s.members,
       s.aim,
       p.to_aim,
       s.members_differ_previous,
       s.members_differ_last_year,
       s.generation || '.' || s.sequence as version,
       s.landed_at
from tongbao.ranking_snapshot s
join tongbao.ranking_row p on p.ranking = s.ranking and p.period = s.period
left join tongbao.region r on r.code = p.region
left join tongbao.indicator i on i.code = s.indicator and s.measure <> 'SCORE'
left join tongbao.score_scheme c on c.code = s.indicator and s.measure = 'SCORE'
where not s.withdrawn;

comment on view stats.rankings is 'Rankings as they stand, each one complete snapshot: one row per ranking, period and member. 现行排名，每个为一份完整快照：每个排名、期别、成员一行。';
comment on column stats.rankings.ranking is 'Ranking code. 排名代码。';
comment on column stats.rankings.group_code is 'Group whose members are compared. 分组代码。';
comment on column stats.rankings.indicator is 'Indicator code; of a SCORE the code of its scheme. 指标代码；综合评分则为方案代码。';
comment on column stats.rankings.measure is 'MONTH_VALUE, MONTH_GROWTH, CUMULATIVE_VALUE, CUMULATIVE_GROWTH, VALUE, ATTAINMENT (of the year''s target, per cent) or SCORE. 排名口径：本月值、本月增长、累计值、累计增长、数值、年度目标完成率（%）或综合评分。';
comment on column stats.rankings.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.rankings.region is 'Region code of the member. 成员地区代码。';
comment on column stats.rankings.rank is '1 is best (K2); empty: not ranked. 名次，1 为最好；空为未排名。';
comment on column stats.rankings.ranked is 'How many members were ranked. 参加排名数。';
comment on column stats.rankings.tied is 'True: another member has the same rank. 是否并列。';
comment on column stats.rankings.figure is 'The measure, unrounded. 排名所依据的数值，未舍入。';
comment on column stats.rankings.previous_rank is 'Rank in the previous period of the year. 年内上期名次。';
comment on column stats.rankings.moved is 'Places moved up since; negative: down. 较上期上升位次，负为下降。';
comment on column stats.rankings.last_year_rank is 'Rank in the same period of last year. 上年同期名次。';
comment on column stats.rankings.moved_on_year is 'Places moved up since last year; negative: down. 较上年同期上升位次，负为下降。';
comment on column stats.rankings.to_next is 'Distance to the rank above, in the measure. 与前一名的差距。';
comment on column stats.rankings.to_previous is 'Distance to the rank below, in the measure. 与后一名的差距。';
comment on column stats.rankings.reason_unranked is 'Why it is not ranked, such as NOT_REPORTED. 未排名的原因，如未报。';
comment on column stats.rankings.snapshot is 'Identity of the snapshot shown: all rows of a ranking and period have the same. 快照标识；同一排名同一期各行相同。';
comment on column stats.rankings.known_at is 'When it was known: the latest of the inputs it comes from. 获知时间。';
comment on column stats.rankings.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.rankings.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.rankings.indicator_zh is 'Indicator or scheme, Chinese name. 指标或评分方案中文名称。';
comment on column stats.rankings.indicator_en is 'Indicator or scheme, English name. 指标或评分方案英文名称。';
comment on column stats.rankings.unit is 'Unit of the indicator; growth is in per cent, a score in 分 (points). 指标单位；增长以百分比计，评分以分计。';
comment on column stats.rankings.direction is 'HIGHER or LOWER: which end is rank 1. 排名方向：高者为先或低者为先。';
comment on column stats.rankings.decimals is 'Decimals shown for the measure. 显示的小数位数。';
comment on column stats.rankings.members is 'Members of the group in this period. 成员总数。';
comment on column stats.rankings.aim is 'The rank aimed at. 目标名次。';
comment on column stats.rankings.to_aim is 'Distance to the rank aimed at; 0 if reached. 与目标名次的差距，达到为 0。';
comment on column stats.rankings.members_differ_previous is 'True: the group had other members in the previous period. 与上期成员是否不同。';
comment on column stats.rankings.members_differ_last_year is 'True: the group had other members a year ago. 与上年同期成员是否不同。';
comment on column stats.rankings.version is 'Generation and sequence of the snapshot. 快照版本：代次.序号。';
comment on column stats.rankings.landed_at is 'When the snapshot was written here. 落库时间。';

-- The heads of snapshots are kept since V121; of an older one, what defines the ranking is taken from the one that stands.
create view stats.rankings_history as
select p.ranking,
       coalesce(h.group_code, s.group_code) as group_code,
       d.indicator,
       d.measure,
       p.period,
       p.region,
       p.rank,
       h.ranked,
       p.tied,
       p.figure,
       p.previous_rank,
       p.moved,
       p.last_year_rank,
       p.moved_on_year,
       p.to_next,
       p.to_previous,
       p.reason_unranked,
       p.snapshot,
       p.known_at,
       r.name_zh as region_zh,
       r.name_en as region_en,
       coalesce(i.name_zh, c.name_zh) as indicator_zh,
       coalesce(i.name_en, c.name_en) as indicator_en,
       case d.measure when 'SCORE' then '分' when 'ATTAINMENT' then '%' else i.unit end as unit,
       coalesce(h.direction, s.direction) as direction,
       coalesce(h.decimals, s.decimals) as decimals,
       h.members,
       h.aim,
       p.to_aim,
       h.members_differ_previous,
       h.members_differ_last_year,
       p.generation || '.' || p.sequence as version,
       p.landed_at,
       not p.gone as present
from tongbao.ranking_row_history p
left join tongbao.ranking_snapshot_history h
    on h.ranking = p.ranking
    and h.period = p.period
    and h.generation = p.generation
    and h.sequence = p.sequence
left join tongbao.ranking_snapshot s on s.ranking = p.ranking and s.period = p.period
cross join lateral (
    select coalesce(h.indicator, s.indicator) as indicator, coalesce(h.measure, s.measure) as measure
) d -- names and unit are of what was ranked then
left join tongbao.region r on r.code = p.region
left join tongbao.indicator i on i.code = d.indicator and d.measure <> 'SCORE'
left join tongbao.score_scheme c on c.code = d.indicator and d.measure = 'SCORE';

comment on view stats.rankings_history is 'All places that were shown: one row each time a snapshot changed one, or its member left the ranking. 曾经公布的全部名次：每次变动或成员退出一行。';
do $$
declare
    described record;
begin
    for described in
        select a.attname, col_description(a.attrelid, a.attnum) as words
        from pg_attribute a
        where a.attrelid = 'stats.rankings'::regclass and a.attnum > 0
    loop
        execute format('comment on column stats.rankings_history.%I is %L', described.attname, described.words);
    end loop;
end
$$;
comment on column stats.rankings_history.present is 'False: from this version on the member is not in the ranking; the place is its last one. 是否在列；否表示自该版本起不在排名中，名次为其最后名次。';
comment on column stats.rankings_history.snapshot is 'Identity of the snapshot that brought the change. 带来变动的快照标识。';
