with gone as (
    delete from {schema}.ranking_row r
    using switching s
    where r.ranking = s.ranking
      and r.period = s.period
      and not exists (
          select
          from incoming_place i
          where i.ranking = r.ranking
            and i.period = r.period
            and i.snapshot = s.snapshot
            and i.region = r.region)
    returning r.*, s.snapshot, s.known_at, s.generation, s.sequence
)
insert into {schema}.ranking_row_history
    (ranking, period, {place}, gone, snapshot, known_at, generation, sequence)
select ranking, period, {place}, true, snapshot, known_at, generation, sequence
from gone
