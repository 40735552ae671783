-- The moment of a release, and until when what was known is final.
create or replace function stats.release_time(release text)
    returns timestamptz
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    found constant timestamptz := (select r.moment from stats.releases r where r.name = release);
begin
    if found is null then
        raise exception 'there is no release %', release
            using hint = 'select name from stats.releases';
    end if;
    return found;
end
$$;

comment on function stats.release_time(text) is 'The moment of a release. 通报对应的时点。';

create or replace function stats.final_until()
    returns timestamptz
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select b.landed_until from tongbao.barrier b
$$;

comment on function stats.final_until() is
    'What was known by this moment is final; figures as of a later one are provisional. 截至该时点的数据已确定，其后为暂定。';

revoke all on function stats.release_time(text) from public;
revoke all on function stats.final_until() from public;

do $$
begin
    grant execute on function stats.release_time(text), stats.final_until() to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
