-- The same as they stood at a moment, with the members known then.
select v.*
from stats.alerts_as_of(?) v
join oracle.groups(?) g on g.code = ?::text
left join oracle.members(?, array[?::text], array(
    select m::date from generate_series(date_trunc('year', ?::date), ?::date, interval '1 month') m)) o
    on o.region = v.region and o.period = v.period
where v.open
  and v.period between date_trunc('year', ?::date)::date and ?::date
  and (v.region = g.ancestor or o.region is not null)
order by array_position(array['RED', 'YELLOW', 'BLUE'], v.level), v.since_period, v.region, v.alert_id
