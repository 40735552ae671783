with changed as (
    insert into {schema}.ranking_row as r (ranking, period, {place})
    select ranking, period, {place}
    from incoming_place
    join (select ranking, period, snapshot from switching) s using (ranking, period, snapshot)
    on conflict (ranking, period, region) do update
    set ({place}) = row ({excluded})
    where row ({current}) is distinct from row ({excluded})
    returning ranking, period, {place}
)
insert into {schema}.ranking_row_history
    (ranking, period, {place}, gone, snapshot, known_at, generation, sequence)
select ranking, period, {place}, false, s.snapshot, s.known_at, s.generation, s.sequence
from changed
join (select ranking, period, snapshot, known_at, generation, sequence from switching) s using (ranking, period)
