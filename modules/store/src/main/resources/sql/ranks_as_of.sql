-- The ranks of one ranking as known at a moment, of some regions if given, with the names that they had.
with asked as (
    select ?::timestamptz as at
),
ranks as materialized (
    select r.*
    from asked a
    cross join lateral oracle.ranks_as_of(a.at, ?::text, ?::date, ?::date, ?::text[]) r
),
-- the codes in a column: given as a subquery, the function would be planned anew each time
names as materialized (
    select n.*
    from asked a
    cross join (select array(select distinct r.region from ranks r) as codes) u
    cross join lateral oracle.regions_of(a.at, u.codes) n
)
select r.period, r.region, n.name_zh as region_zh, n.name_en as region_en, r.rank, r.ranked, r.reason_unranked
from ranks r
left join names n on n.code = r.region
order by r.period, r.rank nulls last, r.region
