-- Who is below whom from when to when (U5), of some hierarchies and regions; null: of all. Of memberships that overlap the
-- one that began last holds, then the smaller parent code; where it ends, the one before holds again.
create or replace function tongbao.standing_memberships(of_hierarchies text[], of_regions text[])
    returns table (hierarchy text, region text, parent text, valid_from date, valid_to date)
    language plpgsql -- whose plan is kept
    stable
as $$
#variable_conflict use_column
begin
    return query
    with stretch as (
        select m.hierarchy,
               m.region,
               m.parent,
               greatest(coalesce(m.valid_from, '-infinity'), coalesce(r.valid_from, '-infinity')) as valid_from,
               least(coalesce(m.valid_to, 'infinity'), coalesce(r.valid_to, 'infinity')) as valid_to,
               coalesce(m.valid_from, '-infinity') as began
        from tongbao.membership m
        join tongbao.region r on r.code = m.region and not r.withdrawn
        where not m.withdrawn
          and (of_hierarchies is null or m.hierarchy = any (of_hierarchies))
          and (of_regions is null or m.region in (select u from unnest(of_regions) u))
    ),
    edge as (
        select d.hierarchy, d.region, d.day, lead(d.day) over (partition by d.hierarchy, d.region order by d.day) as next
        from (
            select s.hierarchy, s.region, s.valid_from as day from stretch s
            union
            select s.hierarchy, s.region, s.valid_to from stretch s) d
    ),
    standing as (
        select distinct on (e.hierarchy, e.region, e.day)
               e.hierarchy, e.region, s.parent, e.day as valid_from, e.next as valid_to
        from edge e
        join stretch s on s.hierarchy = e.hierarchy and s.region = e.region
            and s.valid_from <= e.day and s.valid_to >= e.next
        where e.next is not null
        order by e.hierarchy, e.region, e.day, s.began desc, s.parent collate "C"
    )
    select m.hierarchy, m.region, m.parent, m.valid_from, m.valid_to
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
        join tongbao.membership m on m.hierarchy = e.hierarchy and m.parent = e.region and not m.withdrawn
    ),
    membership as (
        select *
        from tongbao.standing_memberships(
            array(select g.hierarchy from asked g), array(select e.region from ever_below e))
    ),
    below as (
        select m.region, m.valid_from, m.valid_to
        from asked g
        join membership m on m.hierarchy = g.hierarchy and m.parent = g.ancestor
        where cardinality(g.members) = 0
        union
        select m.region, greatest(m.valid_from, b.valid_from), least(m.valid_to, b.valid_to)
        from below b
        cross join asked g
        join membership m on m.hierarchy = g.hierarchy and m.parent = b.region
        where greatest(m.valid_from, b.valid_from) < least(m.valid_to, b.valid_to)
    ),
    candidate as (
        select unnest(g.members) as region, date '-infinity' as valid_from, date 'infinity' as valid_to
        from asked g
        union all
        select r.code, date '-infinity', date 'infinity'
        from asked g
        join tongbao.region r on g.member_kind is null or r.kind = g.member_kind
        where cardinality(g.members) = 0 and (g.ancestor is null or g.hierarchy is null)
        union all
        select b.region, b.valid_from, b.valid_to
        from below b
    )
    select c.region,
           greatest(c.valid_from, coalesce(r.valid_from, '-infinity')),
           least(c.valid_to, coalesce(r.valid_to, 'infinity'))
    from candidate c
    cross join asked g
    join tongbao.region r on r.code = c.region and not r.withdrawn
    where (cardinality(g.members) > 0 or g.member_kind is null or r.kind = g.member_kind)
      and c.region is distinct from case when cardinality(g.members) = 0 then g.ancestor end;
end
$$;
