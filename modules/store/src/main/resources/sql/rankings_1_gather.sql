-- Chunks staged by earlier batches join those that arrived now.
with chunk as (
    insert into incoming_chunk ({header})
    select {header}
    from {schema}.ranking_chunk
    where (ranking, period, snapshot) in (select ranking, period, snapshot from incoming_chunk)
      and (ranking, period, snapshot, chunk) not in (select ranking, period, snapshot, chunk from incoming_chunk)
    returning ranking, period, snapshot, chunk
)
insert into incoming_place
select s.*
from {schema}.ranking_staging s
join chunk using (ranking, period, snapshot, chunk)
