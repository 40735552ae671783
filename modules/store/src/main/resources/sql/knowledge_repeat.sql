-- The first report that was taken for a figure under an id (R1).
select e.data_class, e.status, e.month_value, e.cumulative_value, e.month_base, e.cumulative_base, e.month_growth,
       e.cumulative_growth, e.two_year_growth, e.contribution, e.pull
from tongbao.report e
where e.region = ?
  and e.indicator = ?
  and e.period = ?
  and e.id = ?
order by e.source_topic, e.source_partition, e.source_offset
limit 1
