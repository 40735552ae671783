-- Where a later computation comes to another step than stands, the earlier one's history ends before it.
delete from {schema}.alert_step s
using (
    select i.alert_id, min(i.step) as step, max(i.generation) as generation
    from incoming_alert_step i
    join {schema}.alert_step e on e.alert_id = i.alert_id and e.step = i.step and e.generation < i.generation
    where row ({said_i}) is distinct from row ({said_e})
    group by i.alert_id
) d
where s.alert_id = d.alert_id and s.step >= d.step and s.generation < d.generation
