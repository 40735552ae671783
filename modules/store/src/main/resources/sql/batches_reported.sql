-- The batches that projects were reported of.
select distinct batch as code, null::text as name_zh, null::text as name_en
from tongbao.project_report
where batch is not null
order by batch
