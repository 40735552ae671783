-- Where units stood against their targets as known at a moment; of a group its members as known then.
select v.*
from stats.target_progress_as_of(?, ?::text, ?::date, ?::date, ?::text, ?::text, ?::text[]) v
where (?::text is null or v.ranking = ?::text)
order by v.indicator, v.kind, v.region, v.period
