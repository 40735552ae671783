-- The same as known at a moment: figures, names, group and members are those known then.
with asked as (
    select g.code, g.ancestor, d.at
    from (select ?::timestamptz as at) d
    cross join lateral oracle.groups(d.at) g
    where g.code = ?::text
),
chosen as (
    select c.indicator, c.period
    from unnest(?::text[], ?::text[]::date[]) c (indicator, period)
),
members as materialized (
    select m.region, m.period
    from asked a
    cross join lateral oracle.members(a.at, array[a.code], array(select distinct c.period from chosen c)) m
),
listed as (
    select c.indicator, c.period, a.ancestor as region, true as is_whole
    from chosen c
    join asked a on a.ancestor <> ''
    union
    select c.indicator, c.period, m.region, false
    from chosen c
    join members m on m.period = c.period
),
figures as materialized (
    select f.*
    from asked a
    cross join (select distinct c.period from chosen c) p
    -- of all indicators at once: asked for one by one, each would look for what its moment tells
    cross join lateral (
        select * from stats.growth_as_of(a.at, null, p.period, p.period, of_group => a.code) g
        where g.region is distinct from a.ancestor -- a list may name it
        union all
        select * from stats.growth_as_of(a.at, null, p.period, p.period, of_region => a.ancestor)
        where a.ancestor <> '') f
    where (f.indicator, f.period) in (select c.indicator, c.period from chosen c)
),
indicators as materialized (
    select i.* from asked a cross join lateral oracle.indicators(a.at) i
),
regions as materialized (
    select r.* from asked a cross join lateral oracle.regions(a.at) r
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
       f.month_value,
       f.month_class,
       f.month_growth,
       f.month_growth_source,
       f.month_growth_code,
       f.cumulative_value,
       f.cumulative_class,
       f.cumulative_growth,
       f.growth_source,
       f.growth_code,
       f.obs_status,
       f.reported,
       f.expected
from listed l
join indicators i on i.code = l.indicator
left join regions r on r.code = l.region
left join figures f on f.indicator = l.indicator and f.region = l.region and f.period = l.period
order by l.indicator, l.is_whole desc, l.region
