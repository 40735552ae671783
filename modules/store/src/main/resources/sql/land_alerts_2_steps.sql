-- Every step once: the same step of a later computation changes nothing, nor does one of a computation that is superseded.
insert into {schema}.alert_step ({columns})
select distinct on (alert_id, step) {columns}
from incoming_alert_step i
where not exists (
    select from {schema}.alert_step e where e.alert_id = i.alert_id and e.generation > i.generation)
order by alert_id, step, generation desc, sequence desc
on conflict (alert_id, step) do nothing
