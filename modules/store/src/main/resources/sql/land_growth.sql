-- Every vintage once; of each series' period the newest stands, unless a newer one stands already.
with vintage as (
    insert into tongbao.observation_revision ({columns})
    select {columns}
    from incoming_growth
    on conflict do nothing
    returning 1
),
standing as (
    insert into tongbao.observation as o ({columns})
    select distinct on (indicator, region, period) {columns}
    from incoming_growth
    order by indicator, region, period, generation desc, sequence desc
    on conflict (indicator, region, period) do update
    set ({columns}, landed_at) = row ({excluded}, now())
    where (excluded.generation, excluded.sequence) > (o.generation, o.sequence)
    returning 1
)
select (select count(*) from vintage) + (select count(*) from standing)
