select region_zh, target, actual, attainment, ahead_pp, outlook, light
from stats.target_progress_as_of('{at}', '{indicator}', '{period}', '{period}', of_group => '{group}')
order by ahead_pp desc, region
