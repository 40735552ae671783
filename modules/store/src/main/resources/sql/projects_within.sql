-- Projects as they were last reported of a stretch of periods.
select v.*
from (
    select distinct on (h.region, h.project) h.*
    from stats.projects_history h
    where h.standing and h.period between coalesce(?::date, '-infinity') and coalesce(?::date, 'infinity')
    order by h.region, h.project, h.period desc
) v
