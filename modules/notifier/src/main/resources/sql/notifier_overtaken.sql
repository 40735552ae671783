-- Refused, but the receiver was told of a later step of the same alert: it knows how the alert stands, and of this step it
-- is told no more.
update tongbao.notifier_delivery d
set status = 'LEFT_OUT', next_try_at = null
where d.receiver = ?
  and d.status = 'FAILED'
  and exists (
      select
      from tongbao.notifier_delivery later
      where later.receiver = d.receiver
        and later.alert_id = d.alert_id
        and later.step > d.step
        and later.status = 'DELIVERED')
