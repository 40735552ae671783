insert into tongbao.reference_version (kind, code, version, withdrawn, body, known_at)
select kind, code, version, withdrawn, body, known_at
from incoming_reference
on conflict (kind, code, version) do nothing
