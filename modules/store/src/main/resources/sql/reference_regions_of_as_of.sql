-- All that are or were members of a group by what was known at a moment (K1), with the names that they had.
with asked as materialized (
    select a.at, g.member_kind, cardinality(g.members) > 0 as is_listed, oracle.ever_in_groups(a.at, array[g.code]) as codes
    from (select ?::timestamptz as at, ?::text as group_code) a
    cross join lateral oracle.groups(a.at) g
    where g.code = a.group_code
)
select r.code, r.name_zh, r.name_en
from asked a
cross join lateral oracle.regions_of(a.at, a.codes) r
where a.is_listed or a.member_kind is null or r.kind = a.member_kind
order by r.code
