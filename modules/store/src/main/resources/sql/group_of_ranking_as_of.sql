-- The group with the latest ranking that was known at a moment, or that of one ranking as it was defined then.
with asked as materialized (
    select ?::timestamptz as at, ?::text as ranking
)
select d.body ->> 'group' as group_code
from asked a
cross join lateral oracle.definitions(a.at, 'RANKING') d
join tongbao.ranking_snapshot s on s.ranking = d.code
where not d.withdrawn
  and (a.ranking is null or d.code = a.ranking)
  and exists (
      select
      from tongbao.ranking_snapshot_history h
      where h.ranking = s.ranking and h.period = s.period and h.known_at <= a.at and not h.withdrawn)
order by s.period desc, group_code
limit 1
