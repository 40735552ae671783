-- The highest version of each code stands.
insert into tongbao.{table} as t (code, version, withdrawn, known_at, {columns})
select distinct on (code) code, version, withdrawn, known_at, {values}
from incoming_reference
where kind = '{kind}' and not withdrawn
order by code, version desc
on conflict (code) do update
set (version, withdrawn, known_at, {columns}) = row (excluded.version, false, excluded.known_at, {excluded})
where excluded.version > t.version
