-- The figures of the region above the group, each indicator's latest period likewise, as known at a moment.
-- What projects add up to comes last: there is much of it.
select b.*
from (
    select distinct on (g.indicator) g.*
    from stats.growth_as_of(
        ?,
        null,
        date_trunc('year', ?::date)::date,
        ?::date,
        (select a.ancestor from oracle.groups(?) a where a.code = ?)) g
    where g.region = (select a.ancestor from oracle.groups(?) a where a.code = ?)
    order by g.indicator, g.period desc
) b
order by b.indicator ilike 'prj\_%', b.indicator
