-- Chunks of a hypertable of ours, the oldest first. The last day is the one before the next chunk begins.
select format('%I.%I', c.chunk_schema, c.chunk_name) as chunk,
       c.range_start::date as first_day,
       c.range_end::date - 1 as last_day,
       c.is_compressed,
       c.is_compressed and pg_relation_size(format('%I.%I', c.chunk_schema, c.chunk_name)::regclass) > 0 as has_heap,
       s.total_bytes
from timescaledb_information.chunks c
join chunks_detailed_size(format('tongbao.%I', ?::text)::regclass) s using (chunk_schema, chunk_name)
where c.hypertable_schema = 'tongbao' and c.hypertable_name = ?::text
order by c.range_start
