-- A ranking of a period as known at a moment, best first, unranked members last.
select v.*
from stats.rankings_as_of(?, ?, ?, ?, ?) v
order by v.rank nulls last, v.region
