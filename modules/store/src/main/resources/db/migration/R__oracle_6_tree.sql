-- U5: the parent of each region in a period, decided on its last day; of some regions, if they are named. Of memberships
-- that overlap the one that began last holds, then the smaller parent code.
drop function if exists oracle.parents(timestamptz, text[], date[]);

create or replace function oracle.parents(
    at timestamptz, hierarchies text[], periods date[], regions text[] default null)
    returns table (hierarchy text, period date, region text, parent text)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
as $$
#variable_conflict use_column
begin
    return query
    select distinct on (m.hierarchy, d.period, m.region)
           m.hierarchy,
           d.period,
           m.region,
           m.parent
    from (
        -- one of both branches is never run
        select * from oracle.memberships(at) where regions is null
        union all
        select * from oracle.memberships_near(at, regions, null) where regions is not null) m
    join oracle.regions_of(at, regions) r on r.code = m.region and not r.withdrawn
    join (select p as period, oracle.last_day(p) as day from unnest(periods) p) d
        on d.day >= greatest(m.valid_from, r.valid_from) and d.day < least(m.valid_to, r.valid_to)
    where m.hierarchy = any (hierarchies)
    order by m.hierarchy, d.period, m.region, m.valid_from desc, m.parent collate "C";
end
$$;

-- The trees along which indicators add up in the periods that they have figures for; of some regions, if they are named:
-- of a parent that is not with all that is below it among them the sum is none.
drop function if exists oracle.branches(timestamptz, oracle.figure[]);

create or replace function oracle.branches(at timestamptz, figures oracle.figure[], regions text[])
    returns setof oracle.branch
    language plpgsql
    stable
as $$
#variable_conflict use_column
begin
    return query
    with asked as materialized (
        select f.indicator, f.period, i.adds_along
        from (select distinct u.indicator, u.period from unnest(figures) u) f
        join oracle.indicators(at) i on i.code = f.indicator and i.adds_along is not null
    ),
    parents as materialized (
        select *
        from oracle.parents(
            at,
            array(select distinct a.adds_along from asked a),
            array(select distinct a.period from asked a),
            regions)
    ),
    above as (
        with recursive up as (
            select p.hierarchy, p.period, p.region, p.parent as ancestor
            from parents p
            where (p.hierarchy, p.period, p.region) in (select q.hierarchy, q.period, q.parent from parents q)
            union -- not all: a cycle ends
            select u.hierarchy, u.period, u.region, p.parent
            from up u
            join parents p on p.hierarchy = u.hierarchy and p.period = u.period and p.region = u.ancestor
        )
        select u.hierarchy, u.period, u.region, count(*)::integer as depth
        from up u
        where u.ancestor <> u.region
        group by u.hierarchy, u.period, u.region
    )
    select a.indicator, a.period, p.parent, p.region, coalesce(u.depth, 0)
    from asked a
    join parents p on p.hierarchy = a.adds_along and p.period = a.period
    left join above u on u.hierarchy = p.hierarchy and u.period = p.period and u.region = p.parent;
end
$$;

-- Who belongs to groups in periods (K1).
create or replace function oracle.members(at timestamptz, groups text[], periods date[])
    returns table (group_code text, period date, region text)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
as $$
#variable_conflict use_column
declare
    candidates constant text[] := oracle.ever_in_groups(at, groups);
begin
    return query
    with asked as materialized (
        select * from oracle.groups(at) g where g.code = any (groups)
    ),
    living as materialized (
        select r.code, r.kind, p as period
        from oracle.regions(at) r
        join unnest(periods) p on oracle.last_day(p) >= r.valid_from and oracle.last_day(p) < r.valid_to
        where not r.withdrawn and r.code = any (candidates)
    ),
    parents as materialized (
        select *
        from oracle.parents(
            at,
            array(
                select distinct a.hierarchy
                from asked a
                where cardinality(a.members) = 0 and a.ancestor is not null and a.hierarchy is not null),
            periods,
            candidates)
    ),
    below as (
        with recursive down as (
            select a.code, p.period, p.region
            from asked a
            join parents p on p.hierarchy = a.hierarchy and p.parent = a.ancestor
            where cardinality(a.members) = 0
            union
            select d.code, d.period, p.region
            from down d
            join asked a on a.code = d.code
            join parents p on p.hierarchy = a.hierarchy and p.period = d.period and p.parent = d.region
        )
        select * from down
    )
    select a.code, l.period, l.code
    from asked a
    join living l on l.code = any (a.members)
    union
    select a.code, l.period, l.code
    from asked a
    join living l on a.member_kind is null or l.kind = a.member_kind
    where cardinality(a.members) = 0
      and case when a.ancestor is null or a.hierarchy is null then true
          else l.code <> a.ancestor
              and (a.code, l.period, l.code) in (select b.code, b.period, b.region from below b)
      end;
end
$$;
