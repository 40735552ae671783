-- Every vintage once, of a batch that has landed before, or in part.
insert into {schema}.{table}_revision ({columns})
select {columns}
from incoming_{table}
on conflict do nothing
