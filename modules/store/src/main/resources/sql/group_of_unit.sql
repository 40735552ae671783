-- The first group, by code, that has been ranked and that a region is or was a member of, by what was known at a moment, or is
-- now; else the first that it is the region above of (K1).
with recursive asked as materialized (
    select coalesce(?::timestamptz, 'infinity') as at, ?::text as region
),
above as (
    select m.hierarchy, m.parent
    from asked a
    cross join lateral oracle.memberships_near(a.at, array[a.region], null) m
    union
    select m.hierarchy, m.parent
    from above b
    cross join asked a
    cross join lateral oracle.memberships_near(a.at, array[b.parent], null) m
    where m.hierarchy = b.hierarchy
),
-- once, and not for each group again: a definition is found among all of them
ranked as materialized (
    select d.body ->> 'group' as group_code
    from asked a
    cross join lateral oracle.definitions(a.at, 'RANKING') d
    where not d.withdrawn
      and exists (
          select
          from tongbao.ranking_snapshot_history h
          where h.ranking = d.code and h.known_at <= a.at)
)
select g.code as group_code
from asked a
cross join lateral oracle.groups(a.at) g
left join lateral oracle.regions_of(a.at, array[a.region]) r on true
cross join lateral (
    select case
        when cardinality(g.members) > 0 then a.region = any (g.members)
        else (g.member_kind is null or g.member_kind = r.kind)
            and (g.ancestor is null or g.hierarchy is null
                or (g.hierarchy, g.ancestor) in (select b.hierarchy, b.parent from above b))
    end as is_member) m
where (m.is_member or g.ancestor = a.region)
  and g.code in (select k.group_code from ranked k)
order by m.is_member desc nulls last, g.code
limit 1
