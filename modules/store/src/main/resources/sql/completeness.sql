-- Who has reported a period and who has not. An indicator is expected of all members of a group where one of them reported it
-- for a period of the same year or the year before; without a group of whoever did. The due day is the indicator's (V14).
-- What projects add up to is reported by nobody.
with known as materialized (
    select r.region, r.indicator, r.period, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from stats.reports_as_of(?, ?::text, (date_trunc('year', ?::date) - interval '1 year')::date, ?::date) r
    where r.indicator not ilike 'prj\_%'
),
member as materialized (
    select m.region
    from oracle.members(?, array[?::text], array[?::date]) m
),
expected as (
    select m.region, k.indicator
    from member m
    cross join (select distinct k.indicator from known k where k.region in (select o.region from member o)) k
    union
    select k.region, k.indicator
    from known k
    where ?::text is null
),
latest as (
    select distinct on (k.region, k.indicator, k.data_class) k.*
    from known k
    where k.period = ?::date
    order by k.region, k.indicator, k.data_class, k.known_at desc, k.source_offset desc
),
reported as (
    select l.region,
           l.indicator,
           max(l.revision) as revision,
           bool_and(l.status = 'M') as excused,
           (select min(k.known_at)
            from known k
            where k.region = l.region
              and k.indicator = l.indicator
              and k.period = ?::date
              and k.disposition <> 'RETRACTED') as known_at
    from latest l
    where l.disposition <> 'RETRACTED'
    group by l.region, l.indicator
),
told as (
    select e.indicator,
           i.name_zh as indicator_zh,
           i.name_en as indicator_en,
           e.region,
           r.name_zh as region_zh,
           r.name_en as region_en,
           p.period,
           case when i.due_day > 0
               then least(p.next_month + i.due_day - 1, (p.next_month + interval '1 month - 1 day')::date) end as due_on,
           o.excused,
           o.known_at,
           o.revision
    from expected e
    cross join (select ?::date as period, (?::date + interval '1 month')::date as next_month) p
    join tongbao.indicator i on i.code = e.indicator
    join oracle.schemes() s on s.scheme = i.scheme
        and extract(month from p.period) >= s.first
        and mod(extract(month from p.period)::integer - s.first, s.step) = 0
    left join tongbao.region r on r.code = e.region
    left join reported o on o.region = e.region and o.indicator = e.indicator
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
