-- The indicators as they were defined at a moment; a withdrawn one keeps its last definition, since its figures stay.
select i.code, i.name_zh, i.name_en, i.kind, i.scheme
from oracle.indicators(?) i
order by i.code
