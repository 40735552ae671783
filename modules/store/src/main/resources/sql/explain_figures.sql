-- Figures of one indicator as they stand, of regions and periods.
select v.*
from stats.growth v
where v.indicator = ? and v.region = any (?::text[]) and v.period between ? and ?
order by v.region, v.period
