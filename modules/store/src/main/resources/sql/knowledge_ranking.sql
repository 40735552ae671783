-- A ranking as it stands now (K1).
select r.group_code, r.indicator, r.measure, nullif(r.direction, '') as direction, r.decimals, r.ties, r.aim
from tongbao.ranking_definition r
where r.code = ?
  and not r.withdrawn
