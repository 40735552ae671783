-- The members below a region in a period, as known at a moment (U5), each with the membership that says so.
select p.region, m.code, m.version, m.known_at
from oracle.parents(?, array[?::text], array[?::date]) p
cross join lateral (
    select v.code, v.version, v.known_at
    from (
        select distinct on (d.code) d.code, d.version, d.known_at, d.withdrawn, d.body
        from tongbao.reference_version d
        where d.kind = 'MEMBERSHIP' and d.known_at <= ?
        order by d.code, d.version desc) v
    where not v.withdrawn
      and v.body ->> 'hierarchy' = p.hierarchy
      and v.body ->> 'region' = p.region
      and v.body ->> 'parent' = p.parent
    order by nullif(v.body ->> 'valid_from', '')::date <= oracle.last_day(p.period) desc nulls last,
        nullif(v.body ->> 'valid_from', '')::date desc nulls last
    limit 1) m
where p.parent = ?
order by p.region
