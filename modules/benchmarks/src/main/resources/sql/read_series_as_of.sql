select period, month_value, cumulative_value, cumulative_growth
from stats.growth_as_of('{at}', '{indicator}', of_region => '{county}')
order by period
