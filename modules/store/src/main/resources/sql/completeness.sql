-- Who has reported a period and who has not. An indicator is expected of all members of a group where one of them reported it
-- for a period of the same year or the year before; without a group of whoever did. The due day is the indicator's (V14).
-- Of a group's members, in the order of their codes, a stretch may be asked for. What projects add up to is reported by nobody. Regions and indicators are called as they were then.
with asked as materialized (
    select d.*,
           array(
               select m.region
               from oracle.members(d.at, array[d.group_code], array[d.period]) m
               order by m.region) as members
    from (
        select ?::timestamptz as at,
               ?::text as indicator,
               ?::text as group_code,
               ?::date as period,
               ?::integer as first,
               ?::integer as last) d
),
indicators as materialized (
    select i.code
    from tongbao.indicator i
    cross join asked a
    where (a.indicator is null or i.code = a.indicator) and i.code not ilike 'prj\_%'
),
expected as materialized (
    select m as region, i.code as indicator
    from asked a
    cross join unnest(a.members[coalesce(a.first, 1):coalesce(a.last, cardinality(a.members))]) m
    cross join indicators i
    where a.group_code is not null
      and i.code in (
          select c.code
          from indicators c
          where exists (
              select
              from tongbao.report r
              where r.indicator = c.code and r.region = any (a.members) and r.known_at <= a.at
                and r.period between (date_trunc('year', a.period) - interval '1 year')::date and a.period))
    union all
    select distinct r.region, r.indicator
    from asked a
    cross join indicators i
    join tongbao.report r on r.indicator = i.code and r.known_at <= a.at
        and r.period between (date_trunc('year', a.period) - interval '1 year')::date and a.period
    where a.group_code is null
),
known as materialized (
    select r.region, r.indicator, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from asked a
    join tongbao.report r on r.period = a.period and r.known_at <= a.at
    where r.indicator = any (array(select i.code from indicators i))
      and r.region = any (array(select distinct e.region from expected e))
),
latest as (
    select distinct on (k.region, k.indicator, k.data_class) k.*
    from known k
    order by k.region, k.indicator, k.data_class, k.known_at desc, k.source_offset desc
),
-- added up rather than joined: the planner cannot tell how many there are
reported as (
    select p.region,
           p.indicator,
           max(p.revision) as revision,
           bool_and(p.excused) as excused,
           case when max(p.revision) is not null then min(p.known_at) end as known_at
    from (
        select e.region, e.indicator, null::integer as revision, null::boolean as excused, null::timestamptz as known_at
        from expected e
        union all
        select l.region, l.indicator, l.revision, l.status = 'M', null
        from latest l
        where l.disposition <> 'RETRACTED'
        union all
        select k.region, k.indicator, null, null, k.known_at
        from known k
        where k.disposition <> 'RETRACTED') p
    group by p.region, p.indicator
),
told as (
    select e.indicator,
           n.name_zh as indicator_zh,
           n.name_en as indicator_en,
           e.region,
           r.name_zh as region_zh,
           r.name_en as region_en,
           p.period,
           case when i.due_day > 0
               then least(p.next_month + i.due_day - 1, (p.next_month + interval '1 month - 1 day')::date) end as due_on,
           e.excused,
           e.known_at,
           e.revision
    from reported e
    cross join (select a.period, (a.period + interval '1 month')::date as next_month from asked a) p
    join tongbao.indicator i on i.code = e.indicator
    join oracle.schemes() s on s.scheme = i.scheme
        and extract(month from p.period) >= s.first
        and mod(extract(month from p.period)::integer - s.first, s.step) = 0
    left join oracle.indicators((select a.at from asked a)) n on n.code = e.indicator
    left join oracle.regions_of((select a.at from asked a), array(select distinct x.region from expected x)) r
        on r.code = e.region
)
select v.*
from (
    select t.indicator,
           t.indicator_zh,
           t.indicator_en,
           t.region,
           t.region_zh,
           t.region_en,
           t.period,
           case
               when t.excused then 'EXCUSED'
               when t.known_at is null and ?::date > t.due_on then 'OVERDUE'
               when t.known_at is null then 'DUE'
               when (t.known_at at time zone 'Asia/Shanghai')::date > t.due_on then 'LATE'
               else 'REPORTED'
           end as state,
           t.due_on,
           t.known_at,
           t.revision
    from told t) v
