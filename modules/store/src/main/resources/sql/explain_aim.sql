-- The target of a year that attainment is of, as it stood at a moment (K1, T1).
select t.kind, t.value, t.version, t.source_topic, t.source_partition, t.source_offset
from tongbao.target t
where t.known_at <= ? and t.disposition <> 'UNCHANGED' and t.indicator = ? and t.region = ? and t.year = ?
  and t.kind in ('LEVEL', 'COUNT')
order by t.kind desc, t.version desc
limit 1
