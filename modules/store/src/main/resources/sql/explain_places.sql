-- A ranking of a period as it stands, best first, unranked members last.
select v.*
from stats.rankings v
where v.ranking = ? and v.period = ?
order by v.rank nulls last, v.region
