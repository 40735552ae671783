-- Each alert that a receiver was told of: by the last step that it was told of, or the last of those by which it only went
-- on from there.
select distinct on (n.alert_id) n.*
from (
    select distinct on (s.alert_id) s.alert_id, s.step, s.state, s.level
    from tongbao.notifier_delivery d
    join tongbao.notifier_step s on s.alert_id = d.alert_id and s.step = d.step
    where d.receiver = ?
      and d.status = 'DELIVERED'
    order by s.alert_id, s.step desc
) told
join tongbao.notifier_step n on n.alert_id = told.alert_id and n.step >= told.step
where not exists (
    select
    from tongbao.notifier_step turn
    where turn.alert_id = told.alert_id
      and turn.step > told.step
      and turn.step <= n.step
      and (turn.state, turn.level) <> (told.state, told.level))
order by n.alert_id, n.step desc
