-- Who has reported a period and who has not, with regions and indicators called as they were at a moment. Of a group all members
-- are expected, without one whoever did for a period of the same year or the year before.
with {asked},
expected as materialized (
    select m as region, u.code as indicator
    from asked a
    cross join unnest(a.members[coalesce(a.first, 1):coalesce(a.last, cardinality(a.members))]) m
    cross join usual u
    where a.group_code is not null
    union all
    select distinct r.region, r.indicator
    from asked a
    cross join indicators i
    join tongbao.report r on r.indicator = i.code and r.known_at <= a.at and r.period between a.since and a.period
    where a.group_code is null
),
cells as materialized ({cells})
select c.indicator,
       n.name_zh as indicator_zh,
       n.name_en as indicator_en,
       c.region,
       r.name_zh as region_zh,
       r.name_en as region_en,
       a.period,
       c.state,
       c.due_on,
       c.known_at,
       c.revision
from cells c
cross join asked a
left join oracle.indicators((select a.at from asked a)) n on n.code = c.indicator
left join oracle.regions_of((select a.at from asked a), array(select distinct x.region from cells x)) r on r.code = c.region
