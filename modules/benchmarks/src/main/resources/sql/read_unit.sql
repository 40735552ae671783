-- One unit in one month: all its indicators.
select *
from stats.growth
where region = '{county}' and period = '{period}-01'
order by indicator
