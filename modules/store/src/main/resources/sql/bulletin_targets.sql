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
judged as materialized (
    select distinct on (t.indicator, t.kind, t.region) t.*, t.region = a.ancestor as is_whole
    from stats.target_progress t
    cross join asked a
    where t.period between date_trunc('year', a.day)::date and a.day
    order by t.indicator, t.kind, t.region, t.period desc
),
listed as (
    select j.* from judged j
    union all
    select u.*, u.region = a.ancestor
    from asked a
    cross join tongbao.targets_unjudged('infinity', a.day) u
    where (u.indicator, u.kind, u.region) not in (select j.indicator, j.kind, j.region from judged j)
)
select l.*,
       bool_or(exists (
           select
           from tongbao.observation o
           join tongbao.indicator i on i.code = o.indicator and i.kind = 'RATE'
           where o.indicator = l.indicator
             and o.region = l.region
             and o.period = l.period
             and o.cumulative_value is not null)) over (partition by l.indicator, l.kind) as is_cumulative
from listed l
cross join asked a
where l.is_whole
   or exists (
       select
       from tongbao.group_members(a.code) m
       where m.region = l.region
         and (l.period + interval '1 month - 1 day') >= m.valid_from
         and (l.period + interval '1 month - 1 day') < m.valid_to)
order by l.indicator, l.kind, l.is_whole desc nulls last,
         case l.kind when 'RANK' then l.beyond else l.ahead_pp end desc nulls last,
         l.region
