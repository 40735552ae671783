select rank, region_zh, item, figure, item_score, total
from stats.scores_as_of('{at}', '{group}-progress_score', '{period}-01', '{period}-01')
order by rank, region, place
