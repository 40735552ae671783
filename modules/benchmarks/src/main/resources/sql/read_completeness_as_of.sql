select indicator, count(*) as there
from stats.growth_as_of('{at}', first_period => '{period}', last_period => '{period}', of_group => '{group}')
group by indicator
order by indicator
