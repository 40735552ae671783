-- The composite scores of a group in a month, item by item.
select rank, region_zh, item, figure, item_score, total
from stats.scores
where ranking = '{group}-progress_score' and period = '{period}-01'
order by rank, region, place
