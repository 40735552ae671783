-- Accepted reports known at a moment, of one indicator, in the order of their arrival; `standing` says which one holds
-- its row and class then (R1, R2).
with standing as materialized (
    select s.region,
           s.period,
           (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[s.class] as data_class,
           s.revision,
           s.numbers,
           s.known_at
    from oracle.standing_reports(?, array[?::text], ?, ?, ?::text[]) s
)
select e.*,
       s.region is not null
           and row_number() over (
               partition by e.region, e.period, e.data_class, s.region is not null
               order by e.disposition = 'RETRACTED' desc, e.source_topic, e.source_partition, e.source_offset) = 1
           as standing
from tongbao.report e
left join standing s
    on s.region = e.region and s.period = e.period and s.data_class = e.data_class and s.revision = e.revision
    and s.known_at = e.known_at
    and s.numbers is not distinct from array[e.month_value, e.cumulative_value, e.month_base, e.cumulative_base,
        e.month_growth, e.cumulative_growth, e.two_year_growth, e.contribution, e.pull]
where e.known_at <= ?
  and e.indicator = ?
  and e.period between ? and ?
  and e.region = any (?::text[])
order by e.region, e.period, e.known_at, e.source_topic, e.source_partition, e.source_offset
