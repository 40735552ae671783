-- Events are landed once, by where they came in.
insert into tongbao.{table} ({columns})
select {columns}
from incoming_{table}
on conflict ({key}) do nothing
