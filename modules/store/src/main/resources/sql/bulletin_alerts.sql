-- Alerts of the region above a group and of its members that were open by the figures of a period: as they were judged by
-- periods of the year up to the one asked for, so that a bulletin says the same when later figures, or the
-- next year, have come.
with told as (
    select distinct on (h.alert_id) h.*, case h.state when 'ACKNOWLEDGED' then h.decided_by end as taken_up_by
    from stats.alert_history h
    where greatest(h.period, h.clear_period) between date_trunc('year', ?::date)::date and ?::date
      and h.reason_code is distinct from 'NEXT_YEAR'
    order by h.alert_id, h.step desc
)
select v.*
from told v
join tongbao.region_group g on g.code = ? and not g.withdrawn
where v.open
  and (v.region = g.ancestor
       or exists (
           select
           from tongbao.group_members(g.code) m
           where m.region = v.region
             and (v.period + interval '1 month - 1 day') >= m.valid_from
             and (v.period + interval '1 month - 1 day') < m.valid_to))
order by tongbao.alert_order(v.level, v.kind), v.gap nulls last, v.since_period, v.region, v.alert_id
