-- What a receiver is to be told by now, with earlier steps of the same alerts, which are told no more by themselves; and
-- whether it was told of the alert before, or may have been: a try that failed may have arrived.
select s.*,
       d.silenced,
       d.release,
       d.tries,
       exists (
           select
           from tongbao.notifier_delivery h
           where h.receiver = d.receiver
             and h.alert_id = d.alert_id
             and (h.status = 'DELIVERED' or h.tries > 0)) as heard
from tongbao.notifier_delivery d
join tongbao.notifier_step s on s.alert_id = d.alert_id and s.step = d.step
where d.receiver = ?
  and d.status = 'PENDING'
  and exists (
      select
      from tongbao.notifier_delivery due
      where due.receiver = d.receiver
        and due.alert_id = d.alert_id
        and due.step >= d.step
        and due.status = 'PENDING'
        and due.due_at <= ?)
order by d.due_at nulls first, d.alert_id, d.step
