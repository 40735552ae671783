-- One figure of one unit over all years.
select period, month_value, cumulative_value, cumulative_growth
from stats.growth
where indicator = '{indicator}' and region = '{county}'
order by period
