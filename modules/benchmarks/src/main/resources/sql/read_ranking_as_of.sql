select rank, region_zh, figure, moved, moved_on_year, to_next
from stats.rankings_as_of('{at}', '{group}-{indicator}', first_period => '{period}', last_period => '{period}')
order by rank, region
