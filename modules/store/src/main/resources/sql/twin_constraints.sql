-- Keys and checks of a table, as they are declared.
select c.conname, pg_get_constraintdef(c.oid)
from pg_constraint c
where c.conrelid = ?::regclass and c.contype in ('p', 'u', 'c', 'x')
order by c.contype, c.conname
