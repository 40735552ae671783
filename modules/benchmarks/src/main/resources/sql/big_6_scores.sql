-- Composite scores of each group (K6), as they are computed as of a moment; of the last year, since they are slow.
create temporary table scored on commit preserve rows as
select s.*
from oracle.scores_as_of('infinity', null, null, make_date({first_year} + {years} - 1, 1, 1), null, null, null) s;

insert into tongbao.ranking_snapshot (
    ranking, group_code, indicator, measure, direction, decimals, period, snapshot, chunk, chunks, members, ranked,
    members_differ_previous, members_differ_last_year, withdrawn, known_at, generation, sequence)
select distinct on (s.ranking, s.period)
       s.ranking, d.group_code, d.indicator, d.measure, d.direction, d.decimals, s.period,
       '1-0-' || s.period, 0, 1, s.members, s.ranked, s.members_differ_previous, s.members_differ_last_year, false,
       s.known_at, 1, (extract(epoch from s.known_at)::bigint - 1000000000) * 4 + 3
from scored s
join tongbao.ranking_definition d on d.code = s.ranking;

insert into tongbao.ranking_row (
    ranking, period, region, rank, tied, figure, previous_rank, moved, last_year_rank, moved_on_year, to_next,
    to_previous, to_aim, reason_unranked, items)
select s.ranking, s.period, s.region, s.rank, s.tied, trim_scale(s.figure), s.previous_rank, s.moved, s.last_year_rank,
       s.moved_on_year, trim_scale(s.to_next), trim_scale(s.to_previous), trim_scale(s.to_aim), s.reason_unranked,
       s.items
from scored s
order by s.period, s.ranking, s.rank;

drop table scored;

analyze tongbao.ranking_snapshot, tongbao.ranking_row;
