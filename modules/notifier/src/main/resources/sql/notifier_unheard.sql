-- The last step of each alert of which a receiver was to be told nothing so far.
select distinct on (s.alert_id) s.*
from tongbao.notifier_step s
where not exists (
    select
    from tongbao.notifier_delivery d
    where d.receiver = ? and d.alert_id = s.alert_id)
order by s.alert_id, s.step desc
