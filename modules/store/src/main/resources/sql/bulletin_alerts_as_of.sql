-- The same as known at a moment, with the members known then.
with told as (
    select a.*
    from stats.alerts_by_month_as_of(?, ?::date) a
    join oracle.groups(?) g on g.code = ?::text
    left join oracle.members(?, array[?::text], array(
        select m::date
        from generate_series(date_trunc('year', ?::date) - interval '1 month', ?::date, interval '1 month') m)) o
        on o.region = a.region and o.period = a.period
    where a.region = g.ancestor or o.region is not null
)
select v.* from told v
