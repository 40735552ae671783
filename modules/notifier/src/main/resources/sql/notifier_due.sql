-- What a receiver is to be told by now, with all other steps of the same alerts: earlier ones are told no more by
-- themselves, and later ones say how it stands by now. With a release that is told in time go only those that were known at
-- its moment. And whether it was told of the alert before, or may have been: a try that failed may have arrived.
select s.*,
       d.silenced,
       d.release,
       d.tries,
       coalesce(d.due_at <= w.now, false) as called,
       exists (
           select
           from tongbao.notifier_delivery h
           where h.receiver = d.receiver
             and h.alert_id = d.alert_id
             and (h.status = 'DELIVERED' or h.tries > 0)) as heard
from (values (?, ?::timestamptz)) w (receiver, now)
join tongbao.notifier_delivery d on d.receiver = w.receiver
join tongbao.notifier_step s on s.alert_id = d.alert_id and s.step = d.step
where d.status = 'PENDING'
  and exists (
      select
      from tongbao.notifier_delivery due
      where due.receiver = d.receiver
        and due.alert_id = d.alert_id
        and due.status = 'PENDING'
        and due.due_at <= w.now
        and (due.step >= d.step or due.release is null or due.silenced or due.tries > 0))
order by d.due_at nulls first, d.alert_id, d.step
