-- The same as known at a moment: targets, figures, rules and members are those known then.
select b.*
from (
    select distinct on (t.indicator, t.kind, t.region) t.*, t.region = g.ancestor as is_whole
    from stats.target_progress_as_of(?, null, date_trunc('year', ?::date)::date, ?::date, null) t
    join oracle.groups(?) g on g.code = ?::text
    left join oracle.members(?, array[?::text], array(
        select m::date from generate_series(date_trunc('year', ?::date), ?::date, interval '1 month') m)) o
        on o.region = t.region and o.period = t.period
    where t.region = g.ancestor or o.region is not null
    order by t.indicator, t.kind, t.region, t.period desc
) b
order by b.indicator, b.kind, b.is_whole desc nulls last, b.ahead_pp desc nulls last, b.region
