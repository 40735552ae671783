-- What an operator asks of a server before anything of ours runs on it.
select current_setting('server_version') as version,
       current_setting('server_version_num')::integer / 10000 as major,
       pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as is_read_only,
       current_setting('fsync')::boolean and current_setting('full_page_writes')::boolean as is_durable,
       (select extversion from pg_extension where extname = 'timescaledb') as timescale,
       exists (select from pg_available_extensions where name = 'timescaledb') as has_timescale,
       current_setting('timescaledb.license', true) as license,
       exists (select from pg_roles where rolname = 'tongbao_analyst') as has_analyst,
       has_database_privilege(current_database(), 'create') as may_create,
       current_user as who,
       array(
           select c.relname::text
           from pg_class c
           join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'tongbao'
             and c.relkind in ('r', 'p')
             and c.relname <> 'flyway_schema_history'
             and not (has_schema_privilege(n.oid, 'usage')
                      and has_table_privilege(c.oid, 'select')
                      and has_table_privilege(c.oid, 'insert')
                      and has_table_privilege(c.oid, 'update')
                      and has_table_privilege(c.oid, 'delete'))
           order by c.relname
       ) as forbidden
