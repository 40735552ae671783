-- Of each ranking of the group the latest period of the year not after the one asked for (K4), with the ranks of the year
-- up to it, and how often the member was first; of a rate, which stands in the month value or in the cumulative one, also
-- whether what is compared is of the months up to the period's.
with year as materialized (
    select r.*,
           string_agg(coalesce(r.rank::text, '–'), ' ') over rows as ranks_of_year,
           count(*) filter (where r.rank = 1) over rows as times_first,
           count(*) over rows as times_listed
    from stats.rankings r
    where r.group_code = ? and r.period between date_trunc('year', ?::date)::date and ?::date
    window rows as (partition by r.ranking, r.region order by r.period)
)
select y.*,
       bool_or(y.measure in ('VALUE', 'ATTAINMENT') and exists (
           select
           from tongbao.observation o
           join tongbao.indicator i on i.code = o.indicator and i.kind = 'RATE'
           where o.indicator = y.indicator
             and o.region = y.region
             and o.period = y.period
             and o.cumulative_value is not null)) over (partition by y.ranking) as is_cumulative
from year y
where (y.ranking, y.period) in (select t.ranking, max(t.period) from year t group by t.ranking)
order by y.indicator, y.measure, y.ranking, y.rank nulls last, y.region
