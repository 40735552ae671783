-- Who is below whom from when to when (U5), of some hierarchies and regions; null: of all. Of memberships that overlap the
-- one that began last holds, then the smaller parent code; where it ends, the one before holds again.
drop function if exists tongbao.standing_memberships(text[], text[]);

create function tongbao.standing_memberships(of_hierarchies text[], of_regions text[])
    returns table (hierarchy text, region text, parent text, kind text, valid_from date, valid_to date)
    language plpgsql -- whose plan is kept
    stable
as $$
#variable_conflict use_column
declare
    -- few are looked up, of many the table is read
    is_many constant boolean := of_regions is null or cardinality(of_regions) > 500;
begin
    return query
    with listed as (
        -- one of both branches is never run
        select m.*, r.kind, r.valid_from as region_from, r.valid_to as region_to
        from tongbao.membership m
        join tongbao.region r on r.code = m.region and not r.withdrawn
        where is_many and (of_regions is null or m.region in (select u from unnest(of_regions) u))
        union all
        select m.*, r.kind, r.valid_from, r.valid_to
        from (select distinct u from unnest(of_regions) u where not is_many) w
        cross join lateral (select * from tongbao.membership m where m.region = w.u offset 0) m
        cross join lateral (select * from tongbao.region r where r.code = m.region and not r.withdrawn offset 0) r
    ),
    stretch as materialized (
        select m.hierarchy,
               m.region,
               m.parent,
               m.kind,
               greatest(coalesce(m.valid_from, '-infinity'), coalesce(m.region_from, '-infinity')) as valid_from,
               least(coalesce(m.valid_to, 'infinity'), coalesce(m.region_to, 'infinity')) as valid_to,
               coalesce(m.valid_from, '-infinity') as began
        from listed m
        where not m.withdrawn and (of_hierarchies is null or m.hierarchy = any (of_hierarchies))
    ),
    -- most have one membership for ever, and need not be put in order
    several as materialized (
        select s.hierarchy, s.region
        from stretch s
        group by s.hierarchy, s.region
        having count(*) > 1
    ),
    competing as materialized (
        select s.*
        from stretch s
        where (s.hierarchy, s.region) in (select v.hierarchy, v.region from several v)
    ),
    edge as (
        select d.hierarchy, d.region, d.day, lead(d.day) over (partition by d.hierarchy, d.region order by d.day) as next
        from (
            select c.hierarchy, c.region, c.valid_from as day from competing c
            union
            select c.hierarchy, c.region, c.valid_to from competing c) d
    ),
    standing as (
        select distinct on (e.hierarchy, e.region, e.day)
               e.hierarchy, e.region, c.parent, c.kind, e.day as valid_from, e.next as valid_to
        from edge e
        join competing c on c.hierarchy = e.hierarchy and c.region = e.region
            and c.valid_from <= e.day and c.valid_to >= e.next
        where e.next is not null
        order by e.hierarchy, e.region, e.day, c.began desc, c.parent collate "C"
    )
    select s.hierarchy, s.region, s.parent, s.kind, s.valid_from, s.valid_to
    from stretch s
    where (s.hierarchy, s.region) not in (select v.hierarchy, v.region from several v) and s.valid_from < s.valid_to
    union all
    select m.hierarchy, m.region, m.parent, m.kind, m.valid_from, m.valid_to
    from standing m;
end
$$;

-- Who belongs to a group from when to when (K1, U5).
create or replace function tongbao.group_members(wanted text)
    returns table (region text, valid_from date, valid_to date)
    language plpgsql -- whose plan is kept
    stable
as $$
#variable_conflict use_column
begin
    return query
    with recursive asked as (
        select * from tongbao.region_group g where g.code = wanted and not g.withdrawn
    ),
    -- whoever is ever below, so that memberships of nobody else are looked at
    ever_below as (
        select g.hierarchy, g.ancestor as region
        from asked g
        where cardinality(g.members) = 0
        union
        select e.hierarchy, m.region
        from ever_below e
        cross join lateral (
            select *
            from tongbao.membership m
            where m.hierarchy = e.hierarchy and m.parent = e.region and not m.withdrawn
            offset 0) m
    ),
    membership as (
        select *
        from tongbao.standing_memberships(
            array(select g.hierarchy from asked g), array(select e.region from ever_below e))
    ),
    below as (
        select m.region, m.kind, m.valid_from, m.valid_to
        from asked g
        join membership m on m.hierarchy = g.hierarchy and m.parent = g.ancestor
        where cardinality(g.members) = 0
        union
        select m.region, m.kind, greatest(m.valid_from, b.valid_from), least(m.valid_to, b.valid_to)
        from below b
        cross join asked g
        join membership m on m.hierarchy = g.hierarchy and m.parent = b.region
        where greatest(m.valid_from, b.valid_from) < least(m.valid_to, b.valid_to)
    ),
    candidate as (
        select r.code, r.kind, r.valid_from, r.valid_to
        from asked g
        cross join lateral (select distinct u from unnest(g.members) u) l
        join tongbao.region r on r.code = l.u and not r.withdrawn
        union all
        select r.code, r.kind, r.valid_from, r.valid_to
        from asked g
        join tongbao.region r on not r.withdrawn
        where cardinality(g.members) = 0 and (g.ancestor is null or g.hierarchy is null)
        union all
        select b.region, b.kind, b.valid_from, b.valid_to
        from below b
    )
    select c.code, coalesce(c.valid_from, '-infinity'), coalesce(c.valid_to, 'infinity')
    from candidate c
    cross join asked g
    where (cardinality(g.members) > 0 or g.member_kind is null or c.kind = g.member_kind)
      and c.code is distinct from case when cardinality(g.members) = 0 then g.ancestor end;
end
$$;
