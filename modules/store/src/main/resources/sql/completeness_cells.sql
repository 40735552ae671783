-- Who has reported a period and who has not, without names. An indicator is expected of all members of a group where one of them
-- reported it for a period of the same year or the year before; without a group of whoever did. The due day is the
-- indicator's (V14). Of a group's members, in the order of their codes, a stretch may be asked for. What projects add up to
-- is reported by nobody.
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
size as materialized (
    select count(*) > 2000 as is_large
    from expected e
),
-- of few each is looked up, of many the period is read as a whole
known as materialized (
    select r.region, r.indicator, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from asked a
    join tongbao.report r on r.period = a.period and r.known_at <= a.at
    where not (select z.is_large from size z)
      and r.indicator = any (array(select i.code from indicators i))
      and r.region = any (array(select distinct e.region from expected e))
    union all
    select r.region, r.indicator, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from asked a
    join tongbao.report r on r.period = a.period and r.known_at <= a.at
    where (select z.is_large from size z)
      and r.indicator = any (array(select i.code from indicators i))
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
        select e.region,
               e.indicator,
               true as is_expected,
               null::integer as revision,
               null::boolean as excused,
               null::timestamptz as known_at
        from expected e
        union all
        select l.region, l.indicator, false, l.revision, l.status = 'M', null
        from latest l
        where l.disposition <> 'RETRACTED'
        union all
        select k.region, k.indicator, false, null, null, k.known_at
        from known k
        where k.disposition <> 'RETRACTED') p
    group by p.region, p.indicator
    having bool_or(p.is_expected)
)
select v.*
from (
    select e.indicator,
           e.region,
           p.period,
           case
               when e.excused then 'EXCUSED'
               when e.known_at is null and p.today > d.due_on then 'OVERDUE'
               when e.known_at is null then 'DUE'
               when (e.known_at at time zone 'Asia/Shanghai')::date > d.due_on then 'LATE'
               else 'REPORTED'
           end as state,
           d.due_on,
           e.known_at,
           e.revision
    from reported e
    cross join (select a.period, (a.period + interval '1 month')::date as next_month, ?::date as today from asked a) p
    join tongbao.indicator i on i.code = e.indicator
    join oracle.schemes() s on s.scheme = i.scheme
        and extract(month from p.period) >= s.first
        and mod(extract(month from p.period)::integer - s.first, s.step) = 0
    cross join lateral (
        select case when i.due_day > 0
            then least(p.next_month + i.due_day - 1, (p.next_month + interval '1 month - 1 day')::date) end as due_on) d) v
