-- Every vintage of a day.
select indicator, region, period, cumulative_value, version
from stats.growth_history
where known_at > timestamptz '{at}' - interval '1 day' and known_at <= '{at}'
order by known_at, indicator, region
