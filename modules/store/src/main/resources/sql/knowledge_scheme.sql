-- A composite score as it stands now (K6), an item a row.
select s.name_zh, s.name_en, s.total, i.item, i.indicator, i.measure, i.method, i.weight, i.cap, i.missing
from tongbao.score_scheme s
cross join lateral rows from (
    jsonb_to_recordset(s.items)
    as (item text, indicator text, measure text, method text, weight numeric, cap numeric, missing text)
) with ordinality as i (item, indicator, measure, method, weight, cap, missing, place)
where s.code = ?
  and not s.withdrawn
order by i.place
