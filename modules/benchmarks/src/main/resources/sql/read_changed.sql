-- What has changed since a moment, as a program asks that keeps a copy.
select indicator, region, period, cumulative_value, version
from stats.growth
where known_at > '{since}'
order by known_at, indicator, region
