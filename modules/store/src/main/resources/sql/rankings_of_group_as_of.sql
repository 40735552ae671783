-- The rankings of a group as they were at a moment, with the periods that had been ranked by then and the names of then: those
-- with the latest period first, growth before levels.
with asked as materialized (
    select ?::timestamptz as at, ?::text as group_code
),
defined as materialized (
    select r.ranking,
           r.group_code,
           r.indicator,
           coalesce(i.body ->> 'name_zh', c.body ->> 'name_zh') as indicator_zh,
           coalesce(i.body ->> 'name_en', c.body ->> 'name_en') as indicator_en,
           r.measure
    from asked a
    cross join lateral (
        select d.code as ranking, d.body ->> 'group' as group_code, d.body ->> 'indicator' as indicator, d.body ->> 'measure' as measure
        from oracle.definitions(a.at, 'RANKING') d
        where not d.withdrawn) r
    left join lateral oracle.definitions(a.at, 'INDICATOR') i on i.code = r.indicator and r.measure <> 'SCORE'
    left join lateral oracle.definitions(a.at, 'SCHEME') c on c.code = r.indicator and r.measure = 'SCORE'
    where r.group_code = a.group_code
)
select t.*, p.periods
from asked a
cross join defined t
cross join lateral (
    select array_agg(s.period::text order by s.period desc) as periods
    from tongbao.ranking_snapshot s
    where s.ranking = t.ranking
      and exists (
          select
          from tongbao.ranking_snapshot_history h
          where h.ranking = s.ranking and h.period = s.period and h.known_at <= a.at and not h.withdrawn)) p
where p.periods is not null
order by p.periods[1] desc, t.measure like '%GROWTH' desc, t.indicator, t.measure, t.ranking
