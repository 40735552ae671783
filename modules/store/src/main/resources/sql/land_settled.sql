-- A statement about all moments from one on: of those before it, what was said earlier holds on; of these, no more. One that
-- landed before, or is older than the last, changes nothing.
with said as (
    select s.kind, s.code, coalesce(s.since, '-infinity') as since, s.settled, s.writer, s.generation, s.sequence
    from (
        values (?::text, ?::text, ?::timestamptz, ?::boolean, ?::integer, ?::integer, ?::bigint)
    ) s (kind, code, since, settled, writer, generation, sequence)
    where not exists (
        select
        from {schema}.settled t
        where t.kind = s.kind and t.code = s.code and (t.generation, t.sequence) >= (s.generation, s.sequence))
),
last as (
    select t.generation, t.sequence
    from said s
    join {schema}.settled t on t.kind = s.kind and t.code = s.code
    order by t.generation desc, t.sequence desc
    limit 1
),
void as (
    delete from {schema}.settled t
    using said s
    where t.kind = s.kind
      and t.code = s.code
      and (t.settled_until >= s.since or (t.generation, t.sequence) = (select l.generation, l.sequence from last l))
      and (t.settled_from >= s.since or t.settled_until <= t.settled_from)
),
cut as (
    update {schema}.settled t
    set settled_until = s.since
    from said s
    where t.kind = s.kind and t.code = s.code and t.settled_until > s.since and t.settled_from < s.since
)
insert into {schema}.settled (kind, code, settled_from, settled_until, writer, generation, sequence)
select s.kind, s.code, s.since, case when s.settled then 'infinity' else s.since end, s.writer, s.generation, s.sequence
from said s
