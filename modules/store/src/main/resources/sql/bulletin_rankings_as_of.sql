-- Of each ranking of the group the latest period of the year not after the one asked for (K4), with the ranks of the year
-- up to it, and how often the member was first, all as known at a moment.
with year as materialized (
    select r.*,
           string_agg(coalesce(r.rank::text, '–'), ' ') over rows as ranks_of_year,
           count(*) filter (where r.rank = 1) over rows as times_first,
           count(*) over rows as times_listed
    from stats.rankings_as_of(?, null, null, date_trunc('year', ?::date)::date, ?::date) r
    where r.group_code = ?
    window rows as (partition by r.ranking, r.region order by r.period)
)
select y.*
from year y
where (y.ranking, y.period) in (select t.ranking, max(t.period) from year t group by t.ranking)
order by y.indicator, y.measure, y.ranking, y.rank nulls last, y.region
