-- What was shown of rankings, and which moments landed results tell exactly: from the end of a month's corrections to the
-- end of the month, as there is nothing on its way then.
insert into tongbao.ranking_snapshot_history
select * from tongbao.ranking_snapshot;

insert into tongbao.ranking_row_history (
    ranking, period, region, rank, tied, figure, previous_rank, moved, last_year_rank, moved_on_year, to_next, to_previous,
    to_aim, reason_unranked, gone, snapshot, known_at, generation, sequence, items)
select r.ranking, r.period, r.region, r.rank, r.tied, r.figure, r.previous_rank, r.moved, r.last_year_rank,
       r.moved_on_year, r.to_next, r.to_previous, r.to_aim, r.reason_unranked, false, s.snapshot, s.known_at, s.generation,
       s.sequence, r.items
from tongbao.ranking_row r
join tongbao.ranking_snapshot s on s.ranking = r.ranking and s.period = r.period
order by r.period, r.ranking, r.region;

insert into tongbao.settled (kind, code, settled_from, settled_until, writer, generation, sequence)
select c.kind, c.code, m.first + interval '24 days 3 hours', m.first + interval '1 month', 0, 1,
       (extract(epoch from m.first + interval '24 days 3 hours')::bigint - 1000000000) * 4
from (
    select 'INDICATOR', i.code from tongbao.indicator i
    union all
    select 'SCORE', d.code from tongbao.ranking_definition d where d.measure = 'SCORE') c (kind, code)
cross join generate_series(
    timestamptz '{first_year}-02-01T00:00Z', timestamptz '{first_year}-01-01T00:00Z' + {years} * interval '1 year',
    interval '1 month') m (first);

analyze tongbao.ranking_snapshot_history, tongbao.ranking_row_history, tongbao.settled;
