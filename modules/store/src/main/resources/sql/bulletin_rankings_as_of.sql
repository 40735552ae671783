-- Of each ranking of the group the latest period of the year not after the one asked for (K4), as known at a moment.
with told as materialized (
    select *
    from stats.rankings_as_of(?, null, null, date_trunc('year', ?::date)::date, ?::date) r
    where r.group_code = ?
)
select r.*
from told r
where (r.ranking, r.period) in (select t.ranking, max(t.period) from told t group by t.ranking)
order by r.indicator, r.measure, r.ranking, r.rank nulls last, r.region
