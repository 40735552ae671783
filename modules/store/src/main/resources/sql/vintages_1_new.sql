-- Every vintage of a batch, none of which has landed before.
insert into {schema}.{table}_revision ({columns})
select {columns}
from incoming_{table}
