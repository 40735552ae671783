-- How often each state is, and of how many regions.
select c.state, sum(c.cells) as cells, sum(count(*) filter (where c.is_first)) over () as regions
from (
    select v.state, count(*) as cells, row_number() over (partition by v.region order by v.state) = 1 as is_first
    from ({rows}) v
    group by v.region, v.state) c
group by c.state
