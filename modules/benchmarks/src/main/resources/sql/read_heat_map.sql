-- The ranks of a group's members in each month of a year.
select region, period, rank
from stats.rankings
where ranking = '{group}-{indicator}' and period between '{january}-01' and '{period}-01'
order by region, period
