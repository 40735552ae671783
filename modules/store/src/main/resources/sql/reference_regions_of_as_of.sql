-- All that are or were members of a group by what was known at a moment (K1), with the names that they had.
with asked as materialized (
    select ?::timestamptz as at, ?::text as group_code
)
select r.code, r.name_zh, r.name_en
from asked a
cross join lateral oracle.groups(a.at) g
cross join lateral oracle.regions_of(a.at, oracle.ever_in_groups(a.at, array[g.code])) r
where g.code = a.group_code
  and (cardinality(g.members) > 0 or g.member_kind is null or r.kind = g.member_kind)
order by r.code
