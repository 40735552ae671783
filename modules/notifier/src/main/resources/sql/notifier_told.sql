-- The last step of each alert that a receiver was told of.
select distinct on (s.alert_id) s.*
from tongbao.notifier_delivery d
join tongbao.notifier_step s on s.alert_id = d.alert_id and s.step = d.step
where d.receiver = ?
  and d.status = 'DELIVERED'
order by s.alert_id, s.step desc
