-- Names of some regions at a moment.
select r.code, r.name_zh, r.name_en
from oracle.regions_of(?, ?::text[]) r
