-- A prefecture's sum beside its counties, with their shares in it.
select region, region_zh, cumulative_value, cumulative_growth, contribution, pull, reported, expected
from stats.growth
where indicator = '{indicator}'
  and period = '{period}-01'
  and (region = '{group}'
       or region in (select m.region from stats.memberships m where m.hierarchy = 'statistical' and m.parent = '{group}'))
order by reported, region
