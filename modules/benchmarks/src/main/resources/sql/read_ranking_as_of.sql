select rank, region_zh, figure, moved, moved_on_year, to_next
from stats.rankings_as_of('{at}', '{group}-{indicator}', first_period => '{period}-01', last_period => '{period}-01')
order by rank, region
