-- The same as known at a moment: targets, figures, rules and members are those known then.
with asked as (
    select g.code, g.ancestor, d.day, d.at
    from (select ?::timestamptz as at, ?::date as day) d
    cross join lateral oracle.groups(d.at) g
    where g.code = ?::text
),
members as materialized (
    select m.region, m.period
    from asked a
    cross join lateral oracle.members(a.at, array[a.code], array(
        select m::date from generate_series(date_trunc('year', a.day), a.day, interval '1 month') m)) m
),
-- what these show last may be of a month in which they are no members
moved as materialized (
    select m.region
    from members m
    cross join asked a
    group by m.region, a.day
    having count(*) < extract(month from a.day)
),
units as materialized (
    select oracle.ever_in_groups(a.at, array[a.code]) || a.ancestor as codes from asked a
),
judged as materialized (
    select distinct on (t.indicator, t.kind, t.region) t.*, t.region = a.ancestor as is_whole
    from asked a
    cross join lateral (
        select *
        from stats.target_progress_as_of(a.at, null, date_trunc('year', a.day)::date, a.day, of_group => a.code) g
        where g.region not in (select m.region from moved m)
        union all
        select g.*
        from (select m.region from moved m union select a.ancestor) o
        cross join lateral stats.target_progress_as_of(
            a.at, null, date_trunc('year', a.day)::date, a.day, of_region => o.region) g
        where o.region <> '') t
    order by t.indicator, t.kind, t.region, t.period desc
),
listed as (
    select j.* from judged j
    union all
    select u.*, u.region = a.ancestor
    from asked a
    cross join units n
    cross join lateral tongbao.targets_unjudged(a.at, a.day, n.codes) u
    where (u.indicator, u.kind, u.region) not in (select j.indicator, j.kind, j.region from judged j)
),
rates as materialized (
    select g.indicator, g.region, g.period
    from asked a
    cross join (select distinct j.indicator, j.period from judged j) r
    join lateral oracle.indicators(a.at) i on i.code = r.indicator and i.kind = 'RATE'
    cross join lateral (
        select * from stats.growth_as_of(a.at, i.code, r.period, r.period, of_group => a.code)
        union all
        select * from stats.growth_as_of(a.at, i.code, r.period, r.period, of_region => a.ancestor)
        where a.ancestor <> '') g
    where g.cumulative_value is not null
)
select l.*,
       bool_or((l.indicator, l.region, l.period) in (select t.indicator, t.region, t.period from rates t))
           over (partition by l.indicator, l.kind) as is_cumulative
from listed l
where l.is_whole or (l.region, l.period) in (select m.region, m.period from members m)
order by l.indicator, l.kind, l.is_whole desc nulls last,
         case l.kind when 'RANK' then l.beyond else l.ahead_pp end desc nulls last,
         l.region
