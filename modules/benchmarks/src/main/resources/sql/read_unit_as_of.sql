select *
from stats.growth_as_of('{at}', first_period => '{period}', last_period => '{period}', of_region => '{county}')
order by indicator
