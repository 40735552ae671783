-- Where units stood against their targets as known at a moment; of a group its members as known then.
with told as materialized (
    select *
    from stats.target_progress_as_of(?, ?::text, ?::date, ?::date, ?::text)
)
select v.*
from told v
where (?::text is null or v.ranking = ?::text)
  and (?::text is null
       or (v.region, v.period) in (
           select m.region, m.period
           from oracle.members(?, array[?::text], array(select distinct t.period from told t)) m))
order by v.indicator, v.kind, v.region, v.period
