-- The region above another in a period, as known at a moment (U5).
select p.parent
from oracle.parents(?, array[?::text], array[?::date]) p
where p.region = ?
