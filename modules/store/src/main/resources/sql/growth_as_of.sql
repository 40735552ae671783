-- Figures as known at a moment; a group's members are those known then.
select v.*
from stats.growth_as_of(?, ?::text, ?::date, ?::date, ?::text, ?::text, ?::text[]) v
order by v.indicator, v.region, v.period
