-- Every vintage once; of each key the newest stands, unless a newer one stands already.
with vintage as (
    insert into tongbao.{table}_revision ({columns})
    select {columns}
    from incoming_{table}
    on conflict do nothing
    returning 1
),
standing as (
    insert into tongbao.{table} as o ({columns})
    select distinct on ({key}) {columns}
    from incoming_{table}
    order by {key}, generation desc, sequence desc
    on conflict ({key}) do update
    set ({columns}, landed_at) = row ({excluded}, now())
    where (excluded.generation, excluded.sequence) > (o.generation, o.sequence)
    returning 1
)
select (select count(*) from vintage) + (select count(*) from standing)
