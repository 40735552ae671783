select rank, region_zh, figure, moved
from stats.rankings_as_of('{at}', 'all_counties-{indicator}', first_period => '{period}', last_period => '{period}')
where rank <= 10 or rank > ranked - 10
order by rank, region
