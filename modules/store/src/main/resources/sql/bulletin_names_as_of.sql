-- What regions, indicators and schemes of scores were called at a moment.
with asked as (
    select ?::timestamptz as at, ?::text[] as regions
)
select 'region' as what, r.code, r.name_zh, r.name_en
from asked a
cross join lateral oracle.regions_of(a.at, a.regions) r
union all
select k.what, d.code, d.body ->> 'name_zh', d.body ->> 'name_en'
from asked a
cross join (values ('indicator', 'INDICATOR'), ('scheme', 'SCHEME')) k (what, kind)
cross join lateral oracle.definitions(a.at, k.kind) d
