-- Of how many members of a group each indicator is there in a month.
select indicator, count(*) as there
from stats.growth
where period = '{period}-01'
  and region in (select m.region from stats.memberships m where m.hierarchy = 'statistical' and m.parent = '{group}')
group by indicator
order by indicator
