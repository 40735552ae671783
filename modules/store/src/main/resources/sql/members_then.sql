-- What was known at a moment of the members known then, each in its period (K7).
with told as materialized (
    select * from {told}
)
select v.*
from told v
join oracle.members(?, array[?::text], array(select distinct t.period from told t)) m
    on m.region = v.region and m.period = v.period
