-- What was refused is tried again, unless the receiver was told of a later step of the same alert.
update tongbao.notifier_delivery d
set status = 'PENDING', next_try_at = null
where d.receiver = ?
  and d.status = 'FAILED'
  and d.tries < ?
  and not exists (
      select
      from tongbao.notifier_delivery later
      where later.receiver = d.receiver
        and later.alert_id = d.alert_id
        and later.step > d.step
        and later.status = 'DELIVERED')
