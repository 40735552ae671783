-- Of each ranking of the group the latest period of the year not after the one asked for (K4).
select r.*
from stats.rankings r
join (
    select s.ranking, max(s.period) as period
    from tongbao.ranking_snapshot s
    where s.group_code = ? and not s.withdrawn and s.period between date_trunc('year', ?::date)::date and ?::date
    group by s.ranking
) latest on latest.ranking = r.ranking and latest.period = r.period
order by r.indicator, r.measure, r.ranking, r.rank nulls last, r.region
