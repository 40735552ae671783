-- Of each ranking of the group the latest period of the year not after the one asked for (K4), with the ranks of the year
-- up to it, and how often the member was first; of a rate, which stands in the month value or in the cumulative one, also
-- whether what is compared is of the months up to the period's.
with heads as materialized (
    select s.ranking, s.period
    from tongbao.ranking_snapshot s
    where s.group_code = ? and s.period between date_trunc('year', ?::date)::date and ?::date and not s.withdrawn
),
-- of the ranks alone: all that is told of each place is read of the latest period only
year as materialized (
    select p.ranking,
           p.region,
           string_agg(coalesce(p.rank::text, '–'), ' ' order by p.period) as ranks_of_year,
           count(*) filter (where p.rank = 1) as times_first,
           count(*) as times_listed
    from heads h
    join tongbao.ranking_row p on p.ranking = h.ranking and p.period = h.period
    group by p.ranking, p.region
)
select r.*,
       y.ranks_of_year,
       y.times_first,
       y.times_listed,
       bool_or(r.measure in ('VALUE', 'ATTAINMENT') and exists (
           select
           from tongbao.observation o
           join tongbao.indicator i on i.code = o.indicator and i.kind = 'RATE'
           where o.indicator = r.indicator
             and o.region = r.region
             and o.period = r.period
             and o.cumulative_value is not null)) over (partition by r.ranking) as is_cumulative
from (select h.ranking, max(h.period) as period from heads h group by h.ranking) l
join stats.rankings r on r.ranking = l.ranking and r.period = l.period
join year y on y.ranking = r.ranking and y.region = r.region
order by r.indicator, r.measure, r.ranking, r.rank nulls last, r.region
