-- A composite score as it was defined at a moment (K6), an item a row.
select d.version,
       d.known_at,
       d.body ->> 'name_zh' as name_zh,
       d.body ->> 'name_en' as name_en,
       d.body ->> 'total' as total,
       i.item,
       i.indicator,
       i.measure,
       i.method,
       trim_scale(i.weight) as weight,
       trim_scale(i.cap) as cap,
       i.missing
from (
    select v.version, v.known_at, v.body
    from tongbao.reference_version v
    where v.kind = 'SCHEME' and v.code = ? and v.known_at <= ? and not v.withdrawn
    order by v.version desc
    limit 1) d
cross join lateral rows from (
    jsonb_to_recordset(d.body -> 'items')
    as (item text, indicator text, measure text, method text, weight numeric, cap numeric, missing text)
) with ordinality as i (item, indicator, measure, method, weight, cap, missing, place)
order by i.place
