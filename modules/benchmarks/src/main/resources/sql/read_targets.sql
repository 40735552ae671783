-- Where the members of a group stand against their targets.
select region_zh, target, actual, attainment, ahead_pp, outlook, light
from stats.target_progress
where indicator = '{indicator}'
  and period = '{period}-01'
  and region in (select m.region from stats.memberships m where m.hierarchy = 'statistical' and m.parent = '{group}')
order by ahead_pp desc, region
