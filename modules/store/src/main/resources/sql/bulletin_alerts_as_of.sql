-- The same as they stood at a moment, with the members known then.
with told as (
    select distinct on (h.alert_id) h.*, case h.state when 'ACKNOWLEDGED' then h.decided_by end as taken_up_by
    from stats.alert_history h
    where h.known_at <= ? and greatest(h.period, h.clear_period) between date_trunc('year', ?::date)::date and ?::date
      and h.reason_code is distinct from 'NEXT_YEAR'
    order by h.alert_id, h.step desc
)
select v.*
from told v
join oracle.groups(?) g on g.code = ?::text
left join oracle.members(?, array[?::text], array(
    select m::date from generate_series(date_trunc('year', ?::date), ?::date, interval '1 month') m)) o
    on o.region = v.region and o.period = v.period
where v.open and (v.region = g.ancestor or o.region is not null)
order by tongbao.alert_order(v.level, v.kind), v.gap nulls last, v.since_period, v.region, v.alert_id
