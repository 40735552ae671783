-- Some lines of one ranking and period, best first, and of how many; besides them the first line, and who is first and who is
-- last, where few share that place.
select s.*
from (
    select v.*,
           row_number() over (order by v.rank nulls last, v.region) as line,
           count(*) over () as listed,
           max(v.rank) over () as lowest,
           count(*) over (partition by v.rank) as sharing
    from ({rows}) v) s
where s.line between ? and ? or s.line = 1 or (s.rank in (1, s.lowest) and s.sharing <= ?)
order by s.line
