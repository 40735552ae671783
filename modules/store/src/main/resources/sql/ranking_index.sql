-- Not from stats.rankings, which has a row for each place: a nation's have some 40,000 to each of these.
select ranking,
       group_code,
       indicator,
       measure,
       array_agg(period::text order by period desc) as periods
from tongbao.ranking_snapshot
where not withdrawn
group by ranking, group_code, indicator, measure
order by max(period) desc, group_code, measure like '%GROWTH' desc, indicator, measure, ranking
