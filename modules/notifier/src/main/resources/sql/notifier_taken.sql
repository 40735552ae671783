update tongbao.notifier_delivery d
set status = 'DELIVERED', delivered_at = ?, tried_at = ?, next_try_at = null, answer = ?, message = ?, missed = ?,
    silenced = false
from unnest(?::text[], ?::integer[]) as t (alert_id, step)
where d.receiver = ?
  and d.alert_id = t.alert_id
  and d.step = t.step
