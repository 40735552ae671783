-- Of each key the newest stands, unless a newer one stands already.
insert into {schema}.{table} as o ({columns})
select {columns}
from incoming_{table}
where is_newest
on conflict ({key}) do update
set ({columns}, landed_at) = row ({excluded}, now())
where (excluded.generation, excluded.sequence) > (o.generation, o.sequence)
