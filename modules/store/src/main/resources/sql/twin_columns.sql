-- A table's columns and their types, in order.
select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
from pg_attribute a
where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
