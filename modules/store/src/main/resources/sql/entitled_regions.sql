-- The regions below some, in any hierarchy, each for the time that it was (U5).
with recursive ever (region) as (
    select m.region
    from tongbao.membership m
    where m.parent = any (string_to_array(?, ',')) and not m.withdrawn
    union
    select m.region
    from ever e
    join tongbao.membership m on m.parent = e.region and not m.withdrawn
),
membership as materialized (
    select *
    from tongbao.standing_memberships(null, array(select region from ever))
),
below (region, valid_from, valid_to) as (
    select m.region, m.valid_from, m.valid_to
    from membership m
    where m.parent = any (string_to_array(?, ','))
    union
    select m.region, greatest(m.valid_from, b.valid_from), least(m.valid_to, b.valid_to)
    from below b
    join membership m on m.parent = b.region
    where greatest(m.valid_from, b.valid_from) < least(m.valid_to, b.valid_to)
)
select b.region,
       nullif(b.valid_from, '-infinity') as valid_from,
       nullif(b.valid_to, 'infinity') as valid_to,
       b.valid_from <= d.today and d.today < b.valid_to as standing
from below b
cross join (select (now() at time zone 'Asia/Shanghai')::date as today) d
order by b.region, b.valid_from
