-- Rankings by growth (K2 to K5), by the functions that verify computes them with, one indicator after the other.
create temporary table ranked on commit preserve rows as
select r.*
from generate_series(1, {indicators}) i
cross join lateral oracle.ranked(
    array(
        select row(
                g.ranking, o.period,
                case when extract(month from o.period) > 1 then (o.period - interval '1 month')::date end,
                o.region, true, null, o.cumulative_growth, round(o.cumulative_growth, 1),
                case when o.cumulative_growth is null then o.growth_code end, o.known_at, null)::oracle.contender
        from tongbao.observation o
        cross join lateral (
            values ('all_counties-' || o.indicator), (left(o.region, 3) || '-' || o.indicator)) g (ranking)
        where o.indicator = 'ind_' || to_char(i, 'FM00') and o.reported is null),
    array(
        select distinct o.period
        from tongbao.observation o
        where o.indicator = 'ind_01')) r;

insert into tongbao.ranking_snapshot (
    ranking, group_code, indicator, measure, direction, decimals, period, snapshot, chunk, chunks, members, ranked,
    members_differ_previous, members_differ_last_year, withdrawn, known_at, generation, sequence)
select distinct on (r.ranking, r.period)
       r.ranking, d.group_code, d.indicator, d.measure, d.direction, d.decimals, r.period,
       '1-0-' || r.period, 0, 1, r.members, r.ranked, r.members_differ_previous, r.members_differ_last_year, false,
       r.known_at, 1, 1
from ranked r
join tongbao.ranking_definition d on d.code = r.ranking;

insert into tongbao.ranking_row (
    ranking, period, region, rank, tied, figure, previous_rank, moved, last_year_rank, moved_on_year, to_next,
    to_previous, to_aim, reason_unranked)
select r.ranking, r.period, r.region, r.rank, r.tied, trim_scale(r.figure), r.previous_rank, r.moved, r.last_year_rank,
       r.moved_on_year, trim_scale(r.to_next), trim_scale(r.to_previous), trim_scale(r.to_aim), r.reason_unranked
from ranked r
order by r.period, r.ranking, r.rank;

insert into tongbao.ranking_row_history (
    ranking, period, region, rank, tied, figure, previous_rank, moved, last_year_rank, moved_on_year, to_next,
    to_previous, to_aim, reason_unranked, gone, snapshot, known_at, generation, sequence)
select r.ranking, r.period, r.region, r.rank, r.tied, r.figure, r.previous_rank, r.moved, r.last_year_rank,
       r.moved_on_year, r.to_next, r.to_previous, r.to_aim, r.reason_unranked, false, s.snapshot, s.known_at,
       s.generation, s.sequence
from tongbao.ranking_row r
join tongbao.ranking_snapshot s using (ranking, period)
order by s.known_at;

drop table ranked;
