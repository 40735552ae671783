-- The figures of a bulletin's annex: of some indicators, each in a period of its own, those of the region above the group
-- and of every member, whether it has a figure or not.
with asked as (
    select g.code, g.ancestor
    from tongbao.region_group g
    where g.code = ? and not g.withdrawn
),
chosen as (
    select c.indicator, c.period, c.period + interval '1 month - 1 day' as day
    from unnest(?::text[], ?::text[]::date[]) c (indicator, period)
),
members as materialized (
    select m.region, m.valid_from, m.valid_to
    from asked a
    cross join tongbao.group_members(a.code) m
),
listed as (
    select c.indicator, c.period, a.ancestor as region, true as is_whole
    from chosen c
    join asked a on a.ancestor <> ''
    union
    select c.indicator, c.period, m.region, false
    from chosen c
    join members m on c.day >= m.valid_from and c.day < m.valid_to
)
select l.indicator,
       l.region,
       l.is_whole,
       l.period,
       i.name_zh as indicator_zh,
       i.name_en as indicator_en,
       i.unit,
       i.decimals,
       i.growth_decimals,
       r.name_zh as region_zh,
       r.name_en as region_en,
       i.kind,
       o.month_value,
       o.month_class,
       o.month_growth,
       o.month_growth_source,
       o.month_growth_code,
       o.cumulative_value,
       o.cumulative_class,
       o.cumulative_growth,
       o.growth_source,
       o.growth_code,
       o.obs_status,
       o.reported,
       o.expected
from listed l
join tongbao.indicator i on i.code = l.indicator
left join tongbao.region r on r.code = l.region
left join stats.growth o on o.indicator = l.indicator and o.region = l.region and o.period = l.period
order by l.indicator, l.is_whole desc, l.region
