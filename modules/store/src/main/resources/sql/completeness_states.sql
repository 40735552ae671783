-- Of all members of a group how often each state is, and of how many members: added up without making a cell of each. Where
-- nothing was retracted and nobody is excused the first report says it all, and the index alone tells when that was.
with {asked},
members as materialized (
    select m as region from asked a cross join unnest(a.members) m
),
expected as materialized (
    select distinct r.region, r.indicator
    from asked a
    join tongbao.report r on r.period = a.period and r.known_at <= a.at
    where (r.disposition = 'RETRACTED' or r.status = 'M')
      and r.indicator = any (array(select u.code from usual u))
      and r.region in (select m.region from members m)
),
cells as materialized ({cells}),
-- of few each is looked up, of many the period is read as a whole: one of both branches is never run
told as materialized (
    select f.indicator, count(*) as reported, count(*) filter (where f.known_at >= u.late_from) as late
    from (
        select r.indicator, r.region, min(r.known_at) as known_at
        from asked a
        join tongbao.report r on r.period = a.period and r.known_at <= a.at
        where cardinality(a.members) <= 500
          and r.indicator = any (array(select u.code from usual u))
          and r.region = any (array(select m.region from members m))
        group by r.indicator, r.region) f
    join usual u on u.code = f.indicator
    where (f.indicator, f.region) not in (select e.indicator, e.region from expected e)
    group by f.indicator
    union all
    select u.code, t.reported, t.late
    from asked a
    cross join usual u
    cross join lateral (
        select count(*) as reported, count(*) filter (where f.known_at >= u.late_from) as late
        from (
            select r.region, min(r.known_at) as known_at
            from tongbao.report r
            where r.indicator = u.code and r.period = a.period and r.known_at <= a.at
            group by r.region
            offset 0) f
        where f.region in (select m.region from members m)
          and (u.code, f.region) not in (select e.indicator, e.region from expected e)) t
    where cardinality(a.members) > 500
),
counted as (
    select c.state, count(*) as cells
    from cells c
    group by c.state
    union all
    select s.state, s.cells
    from usual u
    cross join asked a
    left join told t on t.indicator = u.code
    cross join lateral (select count(*) as cells from expected e where e.indicator = u.code) o
    cross join lateral (
        values ('REPORTED', coalesce(t.reported - t.late, 0)),
               ('LATE', coalesce(t.late, 0)),
               (case when a.today > u.due_on then 'OVERDUE' else 'DUE' end,
                   cardinality(a.members) - coalesce(t.reported, 0) - o.cells)) s (state, cells)
)
select c.state, sum(c.cells)::bigint as cells, (select cardinality(a.members) from asked a) as regions
from counted c
group by c.state
having sum(c.cells) > 0
