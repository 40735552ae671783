-- The members below a region in a period, as known at a moment (U5), each with the membership that says so.
with membership as materialized (
    select v.code,
           v.version,
           v.known_at,
           v.body ->> 'region' as region,
           nullif(v.body ->> 'valid_from', '')::date as valid_from
    from (
        select distinct on (d.code) d.*
        from tongbao.reference_version d
        where d.kind = 'MEMBERSHIP' and d.known_at <= ?
        order by d.code, d.version desc) v
    where not v.withdrawn and v.body ->> 'hierarchy' = ? and v.body ->> 'parent' = ?
)
select distinct on (p.region) p.region, m.code, m.version, m.known_at
from oracle.parents(?, array[?::text], array[?::date]) p
join membership m on m.region = p.region
where p.parent = ?
order by p.region, coalesce(m.valid_from <= oracle.last_day(p.period), true) desc, m.valid_from desc nulls last
