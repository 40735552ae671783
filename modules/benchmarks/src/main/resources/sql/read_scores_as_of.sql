select rank, region_zh, item, figure, item_score, total
from stats.scores_as_of('{at}', '{group}-progress_score', '{period}', '{period}')
order by rank, region, place
