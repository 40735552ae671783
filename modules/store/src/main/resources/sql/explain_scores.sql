-- What each item gave to the scores of a ranking in a period.
select v.*
from stats.scores v
where v.ranking = ? and v.period = ?
order by v.region, v.place
