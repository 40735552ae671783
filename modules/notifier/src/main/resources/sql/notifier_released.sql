-- What waits for a release is due with the first one whose moment is not before the step was known.
update tongbao.notifier_delivery d
set due_at = r.moment, release = r.name
from tongbao.notifier_step s
cross join lateral (
    select found.name, found.moment
    from stats.releases found
    where found.moment >= s.known_at and found.moment <= ?
    order by found.moment, found.name
    limit 1
) r
where d.receiver = ?
  and d.status = 'PENDING'
  and d.due_at is null
  and s.alert_id = d.alert_id
  and s.step = d.step
