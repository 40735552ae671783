-- Of the targets of the region above the group and of its members the latest period of the year not after the one asked
-- for (K4, T2): the region above first, then the members from the furthest ahead to the furthest behind.
select b.*
from (
    select distinct on (t.indicator, t.kind, t.region) t.*, t.region = g.ancestor as is_whole
    from stats.target_progress t
    join tongbao.region_group g on g.code = ? and not g.withdrawn
    where t.period between date_trunc('year', ?::date)::date and ?::date
      and (t.region = g.ancestor
           or exists (
               select
               from tongbao.group_members(g.code) m
               where m.region = t.region
                 and (t.period + interval '1 month - 1 day') >= m.valid_from
                 and (t.period + interval '1 month - 1 day') < m.valid_to))
    order by t.indicator, t.kind, t.region, t.period desc
) b
order by b.indicator, b.kind, b.is_whole desc nulls last, b.ahead_pp desc nulls last, b.region
