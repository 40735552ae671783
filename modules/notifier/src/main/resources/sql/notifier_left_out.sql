-- Over before the receiver was told of them: it is told neither that they began nor that they ended.
update tongbao.notifier_delivery d
set status = 'LEFT_OUT', silenced = false
from unnest(?::text[], ?::integer[]) as t (alert_id, step)
where d.receiver = ?
  and d.alert_id = t.alert_id
  and d.step = t.step
