-- What each item gave to composite scores as known at a moment, best members first, unranked ones last.
select v.*
from stats.scores_as_of(?, ?::text, ?::date, ?::date, ?::text) v
where (?::text is null or v.indicator = ?::text)
  and (?::text is null or v.region = ?::text)
order by v.ranking, v.period, v.rank nulls last, v.region, v.place
