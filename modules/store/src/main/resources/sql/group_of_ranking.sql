-- The group with the latest ranking, or that of one ranking.
select group_code
from tongbao.ranking_snapshot
where not withdrawn and (?::text is null or ranking = ?::text)
order by period desc, group_code
limit 1
