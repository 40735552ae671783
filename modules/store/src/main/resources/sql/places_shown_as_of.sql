-- The same as known at a moment. Where landed ranks tell it, lines are chosen among ranks alone, and all else is read of these.
with asked as materialized (
    select d.*, cardinality(t.computed) = 0 as is_told
    from (select ?::timestamptz as at, ?::text as ranking, ?::date as period, ?::integer as first, ?::integer as last, ?::integer as most) d
    cross join lateral oracle.told_or_computed(
        d.at, array(select r.indicator from oracle.ranking_definitions_of(d.at, array[d.ranking]) r)) t
),
ranked as materialized (
    select r.region, r.rank
    from asked a
    cross join lateral oracle.ranks_as_of(a.at, a.ranking, a.period, a.period, null) r
    where a.is_told
),
computed as materialized (
    select v.*
    from asked a
    cross join lateral stats.rankings_as_of(a.at, a.ranking, null, a.period, a.period) v
    where not a.is_told
),
listed as (
    select v.region,
           v.rank,
           row_number() over (order by v.rank nulls last, v.region) as line,
           count(*) over () as listed,
           max(v.rank) over () as lowest,
           count(*) over (partition by v.rank) as sharing
    from (select r.region, r.rank from ranked r union all select c.region, c.rank from computed c) v
),
chosen as materialized (
    select s.region, s.line, s.listed, s.lowest, s.sharing
    from listed s
    cross join asked a
    where s.line between a.first and a.last or s.line = 1 or (s.rank in (1, s.lowest) and s.sharing <= a.most)
)
select v.*, s.line, s.listed, s.lowest, s.sharing
from (
    select c.* from computed c
    union all
    select v.*
    from asked a
    cross join (select array(select s.region from chosen s) as codes) u
    cross join lateral stats.rankings_as_of(a.at, a.ranking, null, a.period, a.period, of_regions => u.codes) v
    where a.is_told) v
join chosen s on s.region = v.region
order by s.line
