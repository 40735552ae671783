-- A region as it was defined at a moment.
select v.code,
       v.version,
       v.known_at,
       v.body ->> 'name_zh' as name_zh,
       v.body ->> 'name_en' as name_en,
       v.body ->> 'kind' as kind,
       array(select jsonb_array_elements_text(v.body -> 'predecessors')) as predecessors,
       nullif(v.body ->> 'valid_from', '')::date as valid_from,
       nullif(v.body ->> 'valid_to', '')::date as valid_to
from tongbao.reference_version v
where v.kind = 'REGION' and v.code = ? and v.known_at <= ? and not v.withdrawn
order by v.version desc
limit 1
