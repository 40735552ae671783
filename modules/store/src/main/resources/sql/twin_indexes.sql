-- Indexes of a table that belong to no key, as they are declared.
select pg_get_indexdef(i.indexrelid)
from pg_index i
where i.indrelid = ?::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
order by i.indexrelid::regclass::text
