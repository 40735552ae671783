select region, period, rank
from stats.rankings_as_of('{at}', '{group}-{indicator}', first_period => '{january}-01', last_period => '{period}-01')
order by region, period
