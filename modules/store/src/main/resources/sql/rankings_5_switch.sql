insert into {schema}.ranking_snapshot ({header})
select {header}
from switching
on conflict (ranking, period) do update
set ({header}, landed_at) = row ({excluded}, now())
