-- Chunks of snapshots that are not complete yet wait, over restarts too.
with waiting as (
    insert into {schema}.ranking_chunk ({header})
    select {header}
    from incoming_chunk c
    where not exists (
        select
        from {schema}.ranking_snapshot s
        where s.ranking = c.ranking
          and s.period = c.period
          and (s.generation, s.sequence) >= (c.generation, c.sequence))
    on conflict do nothing
    returning ranking, period, snapshot, chunk
)
insert into {schema}.ranking_staging
select i.*
from incoming_place i
join waiting using (ranking, period, snapshot, chunk)
on conflict do nothing
