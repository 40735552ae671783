-- Who has reported a period and who has not, with regions and indicators called as they were at a moment.
with cells as materialized ({rows}),
moment as materialized (select ?::timestamptz as at)
select v.*
from (
    select c.indicator,
           n.name_zh as indicator_zh,
           n.name_en as indicator_en,
           c.region,
           r.name_zh as region_zh,
           r.name_en as region_en,
           c.period,
           c.state,
           c.due_on,
           c.known_at,
           c.revision
    from cells c
    left join oracle.indicators((select m.at from moment m)) n on n.code = c.indicator
    left join oracle.regions_of((select m.at from moment m), array(select distinct x.region from cells x)) r
        on r.code = c.region) v
