-- The codes there are of some kinds, with their last names.
select distinct on (d.code) d.code, d.body ->> 'name_zh' as name_zh, d.body ->> 'name_en' as name_en
from tongbao.reference_version d
where d.kind = any (?) and not d.withdrawn
order by d.code, d.version desc
