-- A withdrawn definition keeps its names, so that history stays readable.
update tongbao.{table} t
set version = i.version, withdrawn = true, known_at = i.known_at
from (
    select distinct on (code) code, version, known_at
    from incoming_reference
    where kind = '{kind}' and withdrawn
    order by code, version desc
) i
where t.code = i.code and i.version > t.version
