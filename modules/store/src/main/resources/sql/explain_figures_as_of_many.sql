-- The same of so many regions that computing all at once is quicker.
select v.*
from stats.growth_as_of(?, ?, ?, ?) v
where v.region = any (?::text[])
order by v.region, v.period
