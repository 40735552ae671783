-- Rankings as known at a moment, best first, unranked members last.
select v.*
from stats.rankings_as_of(?, ?::text, ?::text, ?::date, ?::date, ?::text, ?::text) v
order by v.ranking, v.period, v.rank nulls last, v.region
