select *
from stats.growth_as_of('{at}', first_period => '{period}-01', last_period => '{period}-01', of_region => '{county}')
order by indicator
