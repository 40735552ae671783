select rank, region_zh, figure, moved
from stats.rankings_as_of('{at}', 'all_counties-{indicator}', first_period => '{period}-01', last_period => '{period}-01')
where rank <= 10 or rank > ranked - 10
order by rank, region
