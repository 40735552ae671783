-- What was refused is tried again.
update tongbao.notifier_delivery d
set status = 'PENDING', next_try_at = null
where d.receiver = ?
  and d.status = 'FAILED'
  and d.tries < ?
