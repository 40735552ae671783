-- Figures of one indicator as known at a moment, of a few regions, one after the other.
select v.*
from unnest(?::text[]) r (region)
cross join lateral stats.growth_as_of(?, ?, ?, ?, r.region) v
order by v.region, v.period
