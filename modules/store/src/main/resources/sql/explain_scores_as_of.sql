-- What each item gave to the scores of a ranking in a period, as known at a moment.
select v.*
from stats.scores_as_of(?, ?, ?, ?) v
order by v.region, v.place
