select region, period, rank
from stats.rankings_as_of('{at}', '{group}-{indicator}', first_period => '{january}', last_period => '{period}')
order by region, period
