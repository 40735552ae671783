-- The last step of each alert about a report that is overdue.
select distinct on (s.alert_id) s.region, s.state
from tongbao.notifier_step s
where s.kind = 'REPORT_OVERDUE'
order by s.alert_id, s.step desc
