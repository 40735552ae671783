-- The head of each snapshot that is shown, for ever.
insert into {schema}.ranking_snapshot_history ({header})
select {header}
from switching
on conflict do nothing
