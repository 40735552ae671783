-- Which version of a definition held at a moment.
select v.code, v.version, v.known_at
from tongbao.reference_version v
where v.kind = ? and v.code = ? and v.known_at <= ? and not v.withdrawn
order by v.version desc
limit 1
