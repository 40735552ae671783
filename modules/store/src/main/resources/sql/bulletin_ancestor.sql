-- The own figures of the region above the group, each indicator's latest period of the year not after the one asked for.
-- What projects add up to comes last: there is much of it.
select b.*
from (
    select distinct on (g.indicator) g.*
    from stats.growth g
    where g.region = (select a.ancestor from tongbao.region_group a where a.code = ? and not a.withdrawn)
      and g.period between date_trunc('year', ?::date)::date and ?::date
    order by g.indicator, g.period desc
) b
order by b.indicator ilike 'prj\_%', b.indicator
