-- The groups that there were at a moment, with the names that they had.
select d.code, d.body ->> 'name_zh' as name_zh, d.body ->> 'name_en' as name_en, d.body ->> 'ancestor' as ancestor
from oracle.definitions(?, 'GROUP') d
where not d.withdrawn
order by d.code
