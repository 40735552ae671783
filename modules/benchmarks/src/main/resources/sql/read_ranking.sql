-- The ranking of a group in a month, with growth, moves and distances.
select rank, region_zh, figure, moved, moved_on_year, to_next
from stats.rankings
where ranking = '{group}-{indicator}' and period = '{period}-01'
order by rank, region
