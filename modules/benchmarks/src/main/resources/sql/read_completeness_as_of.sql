select indicator, count(*) as there
from stats.growth_as_of('{at}', first_period => '{period}-01', last_period => '{period}-01', of_group => '{group}')
group by indicator
order by indicator
