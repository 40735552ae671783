select region_zh, target, actual, attainment, ahead_pp, outlook, light
from stats.target_progress_as_of('{at}', '{indicator}', '{period}-01', '{period}-01', of_group => '{group}')
order by ahead_pp desc, region
