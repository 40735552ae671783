-- Of the targets of the region above the group and of its members the latest period of the year not after the one asked
-- for (K4, T2), and those of which nothing is known yet this year: the region above first, then the members from the
-- furthest ahead to the furthest behind; of a place in places. Of a rate, which stands in the month value or in the
-- cumulative one, also whether what is compared is of the months up to the period's.
with asked as (
    select g.code, g.ancestor, d.day
    from tongbao.region_group g
    cross join (select ?::date as day) d
    where g.code = ? and not g.withdrawn
),
members as materialized (
    select m.* from asked a cross join tongbao.group_members(a.code) m
),
units as materialized (
    select array(select m.region from members m union select a.ancestor from asked a) as codes
),
judged as materialized (
    select distinct on (t.indicator, t.kind, t.region) t.*, t.region = a.ancestor as is_whole
    from asked a
    join stats.target_progress t
        on t.region = any ((select u.codes from units u)::text[])
        and t.period between date_trunc('year', a.day)::date and a.day
    order by t.indicator, t.kind, t.region, t.period desc
),
listed as (
    select j.* from judged j
    union all
    select u.*, u.region = a.ancestor
    from asked a
    cross join units n
    cross join tongbao.targets_unjudged('infinity', a.day, n.codes) u
    where (u.indicator, u.kind, u.region) not in (select j.indicator, j.kind, j.region from judged j)
),
rates as materialized (
    select o.indicator, o.region, o.period
    from tongbao.indicator i
    join tongbao.observation o on o.indicator = i.code
    join listed l on l.indicator = o.indicator and l.region = o.region and l.period = o.period
    where i.kind = 'RATE' and o.cumulative_value is not null
)
select l.*,
       bool_or((l.indicator, l.region, l.period) in (select r.indicator, r.region, r.period from rates r))
           over (partition by l.indicator, l.kind) as is_cumulative
from listed l
where l.is_whole
   or (l.region, l.period) in (
       select m.region, d.period
       from (select distinct u.period, (u.period + interval '1 month - 1 day')::date as day from listed u) d
       join members m on d.day >= m.valid_from and d.day < m.valid_to)
order by l.indicator, l.kind, l.is_whole desc nulls last,
         case l.kind when 'RANK' then l.beyond else l.ahead_pp end desc nulls last,
         l.region
