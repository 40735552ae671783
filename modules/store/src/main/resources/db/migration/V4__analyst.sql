-- The role that may read `stats` and nothing else. Where we may not create roles, an administrator does it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'tongbao_analyst') then
        create role tongbao_analyst nologin;
    end if;
    grant usage on schema stats to tongbao_analyst;
    alter default privileges in schema stats grant select on tables to tongbao_analyst;
exception
    when insufficient_privilege or duplicate_object or unique_violation then
        raise warning 'role tongbao_analyst could not be set up (%): create it and grant select on schema stats', sqlerrm;
end
$$;
