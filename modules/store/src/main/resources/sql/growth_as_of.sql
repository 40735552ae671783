-- Figures as known at a moment; a group's members are those known then.
with told as materialized (
    select *
    from stats.growth_as_of(?, ?::text, ?::date, ?::date, ?::text)
)
select v.*
from told v
where ?::text is null
   or (v.region, v.period) in (
       select m.region, m.period
       from oracle.members(?, array[?::text], array(select distinct t.period from told t)) m)
order by v.indicator, v.region, v.period
