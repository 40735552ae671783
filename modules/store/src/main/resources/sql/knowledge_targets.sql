-- What was taken of the targets of a region, an indicator, a year and a kind, in the order in which it was (T1).
select t.id, t.region, t.indicator, t.year, t.kind, t.value, t.ranking, t.pace, t.pace_custom::text[] as pace_custom,
       t.weight, t.light_rule, t.version, t.signed_on, t.disposition
from tongbao.target t
where t.region = ?
  and t.indicator = ?
  and t.year = ?
  and t.kind = ?
order by t.source_topic, t.source_partition, t.source_offset
