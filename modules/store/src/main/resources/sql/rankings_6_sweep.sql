-- What is staged and not newer than what is shown will never be shown.
with shown as (
    select s.ranking, s.period, s.generation, s.sequence
    from {schema}.ranking_snapshot s
    where (s.ranking, s.period) in (select ranking, period from incoming_chunk)
),
swept as (
    delete from {schema}.ranking_chunk c
    using shown s
    where c.ranking = s.ranking
      and c.period = s.period
      and (c.generation, c.sequence) <= (s.generation, s.sequence)
    returning c.ranking, c.period, c.snapshot, c.chunk
)
delete from {schema}.ranking_staging t
using swept
where (t.ranking, t.period, t.snapshot, t.chunk) = (swept.ranking, swept.period, swept.snapshot, swept.chunk)
