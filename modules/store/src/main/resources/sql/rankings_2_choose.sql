-- The oldest complete snapshot of each ranking and period that is newer than the one shown, in place of those chosen before.
with before as (
    delete from switching
)
insert into switching ({header})
select distinct on (ranking, period) {header}
from (
    select c.*, count(*) over (partition by ranking, period, snapshot) as arrived
    from incoming_chunk c
) c
where arrived = chunks
  and not exists (
      select
      from {schema}.ranking_snapshot s
      where s.ranking = c.ranking
        and s.period = c.period
        and (s.generation, s.sequence) >= (c.generation, c.sequence))
order by ranking, period, generation, sequence
