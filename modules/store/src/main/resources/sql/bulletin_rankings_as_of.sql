-- Of each ranking of the group the latest period of the year not after the one asked for (K4), with the ranks of the year
-- up to it, and how often the member was first, all as known at a moment; of a rate, which stands in the month value or in
-- the cumulative one, also whether what is compared is of the months up to the period's.
with asked as (
    select ?::timestamptz as at
),
year as materialized (
    select r.*
    from asked a
    cross join lateral stats.rankings_as_of(a.at, null, null, date_trunc('year', ?::date)::date, ?::date, ?::text) r
),
listed as (
    select y.ranking,
           y.region,
           string_agg(coalesce(y.rank::text, '–'), ' ' order by y.period) as ranks_of_year,
           count(*) filter (where y.rank = 1) as times_first,
           count(*) as times_listed
    from year y
    group by y.ranking, y.region
),
latest as materialized (
    select y.*, t.ranks_of_year, t.times_first, t.times_listed
    from year y
    join listed t on t.ranking = y.ranking and t.region = y.region
    where (y.ranking, y.period) in (select t.ranking, max(t.period) from year t group by t.ranking)
),
rates as materialized (
    select g.indicator, g.region, g.period
    from asked a
    cross join (
        select distinct l.indicator, l.period, l.group_code
        from latest l
        where l.measure in ('VALUE', 'ATTAINMENT')
    ) r
    join lateral oracle.indicators(a.at) i on i.code = r.indicator and i.kind = 'RATE'
    cross join lateral stats.growth_as_of(a.at, i.code, r.period, r.period, of_group => r.group_code) g
    where g.cumulative_value is not null
)
select l.*,
       bool_or(
           l.measure in ('VALUE', 'ATTAINMENT')
           and (l.indicator, l.region, l.period) in (select t.indicator, t.region, t.period from rates t)
       ) over (partition by l.ranking) as is_cumulative
from latest l
order by l.indicator, l.measure, l.ranking, l.rank nulls last, l.region
