-- What stands now of one indicator (R2): of each class the latest row that was not unchanged or superseded.
select distinct on (e.region, e.period, e.data_class)
       e.region, e.period, e.data_class, e.revision, e.status, e.unit,
       e.month_value, e.cumulative_value, e.month_base, e.cumulative_base, e.month_growth, e.cumulative_growth,
       e.two_year_growth, e.contribution, e.pull, e.known_at,
       case i.kind
           when 'STOCK' then o.month_growth
           else coalesce(o.cumulative_growth, o.month_growth)
       end as shown_growth
from tongbao.report e
join tongbao.indicator i on i.code = e.indicator
left join tongbao.observation o
    on o.indicator = e.indicator and o.region = e.region and o.period = e.period and o.present
where e.indicator = ?
  and e.region = any (?::text[])
  and e.period between ? and ?
  and e.disposition in ('STANDING', 'RETRACTED')
order by e.region, e.period, e.data_class, e.revision desc, e.known_at desc, e.source_offset desc
