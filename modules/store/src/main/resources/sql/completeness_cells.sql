-- Of what is expected what is in.
with size as materialized (
    select count(*) > 10000 as is_large
    from expected e
),
near as materialized (
    select n.*
    from asked a
    cross join (select array(select distinct e.region from expected e) as codes) u
    cross join lateral oracle.side_by_side(u.codes, a.period, a.period) n
    where not (select z.is_large from size z)
),
-- of few each is looked up, or read as they lie together; of many the period is read as a whole
known as materialized (
    select r.region, r.indicator, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from asked a
    join tongbao.report r on r.period = a.period and r.known_at <= a.at
    where not (select z.is_large from size z)
      and (select n.months from near n) is null
      and r.indicator = any (array(select distinct e.indicator from expected e))
      and r.region = any (array(select distinct e.region from expected e))
    union all
    select r.region, r.indicator, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from asked a
    cross join near n
    cross join (select distinct e.indicator from expected e) i
    cross join lateral (
        select *
        from tongbao.report r
        where r.indicator = i.indicator and r.period = a.period and r.known_at <= a.at
          and r.region between n.lowest and n.highest
        offset 0) r
    where n.months is not null
      and r.region in (select e.region from expected e)
    union all
    select r.region, r.indicator, r.data_class, r.disposition, r.status, r.revision, r.known_at, r.source_offset
    from asked a
    join tongbao.report r on r.period = a.period and r.known_at <= a.at
    where (select z.is_large from size z)
      and r.indicator = any (array(select distinct e.indicator from expected e))
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
select e.indicator,
       e.region,
       case
           when e.excused then 'EXCUSED'
           when e.known_at is null and a.today > i.due_on then 'OVERDUE'
           when e.known_at is null then 'DUE'
           when e.known_at >= i.late_from then 'LATE'
           else 'REPORTED'
       end as state,
       i.due_on,
       e.known_at,
       e.revision
from reported e
cross join asked a
join indicators i on i.code = e.indicator
