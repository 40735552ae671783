-- The first and the last ten of all.
select rank, region_zh, figure, moved
from stats.rankings
where ranking = 'all_counties-{indicator}' and period = '{period}-01' and (rank <= 10 or rank > ranked - 10)
order by rank, region
