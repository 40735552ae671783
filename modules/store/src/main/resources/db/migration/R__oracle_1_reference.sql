-- Reference data as it was known at a moment: of each code the highest version known by then. A withdrawn code keeps
-- its last definition, since history stays readable.
create or replace function oracle.definitions(at timestamptz, wanted text)
    returns table (code text, withdrawn boolean, body jsonb)
    language sql
    stable
as $$
    select d.code, d.withdrawn, d.body
    from (
        select distinct on (v.code)
               v.code,
               v.withdrawn,
               case when not v.withdrawn then v.body
                   else (
                       select b.body
                       from tongbao.reference_version b
                       where b.kind = v.kind and b.code = v.code and b.known_at <= at and not b.withdrawn
                       order by b.version desc
                       limit 1)
               end as body
        from tongbao.reference_version v
        where v.kind = wanted and v.known_at <= at
        order by v.code, v.version desc) d
    where d.body is not null
$$;

create or replace function oracle.regions(at timestamptz)
    returns table (code text, withdrawn boolean, name_zh text, name_en text, kind text, valid_from date, valid_to date)
    language sql
    stable
as $$
    select d.code,
           d.withdrawn,
           d.body ->> 'name_zh',
           d.body ->> 'name_en',
           d.body ->> 'kind',
           coalesce(nullif(d.body ->> 'valid_from', '')::date, '-infinity'),
           coalesce(nullif(d.body ->> 'valid_to', '')::date, 'infinity')
    from oracle.definitions(at, 'REGION') d
$$;

-- Some of them; all where no codes are given. Two branches, of which one is never run: the second looks each code up.
create or replace function oracle.regions_of(at timestamptz, codes text[])
    returns table (code text, withdrawn boolean, name_zh text, name_en text, kind text, valid_from date, valid_to date)
    language sql
    stable
as $$
    select r.* from oracle.regions(at) r where codes is null
    union all
    select r.* from oracle.regions(at) r where r.code = any (codes)
$$;

create or replace function oracle.memberships(at timestamptz)
    returns table (hierarchy text, region text, parent text, valid_from date, valid_to date)
    language sql
    stable
as $$
    select d.body ->> 'hierarchy',
           d.body ->> 'region',
           d.body ->> 'parent',
           coalesce(nullif(d.body ->> 'valid_from', '')::date, '-infinity'),
           coalesce(nullif(d.body ->> 'valid_to', '')::date, 'infinity')
    from oracle.definitions(at, 'MEMBERSHIP') d
    where not d.withdrawn
$$;

-- Those of some regions and those below some, each looked up: a region has few.
create or replace function oracle.memberships_near(at timestamptz, regions text[], parents text[])
    returns table (hierarchy text, region text, parent text, valid_from date, valid_to date)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = on -- also where the asking function has put it off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
begin
    return query
    select v.body ->> 'hierarchy',
           v.body ->> 'region',
           v.body ->> 'parent',
           coalesce(nullif(v.body ->> 'valid_from', '')::date, '-infinity'),
           coalesce(nullif(v.body ->> 'valid_to', '')::date, 'infinity')
    from tongbao.reference_version v
    where v.kind = 'MEMBERSHIP' and v.known_at <= at and not v.withdrawn
      and (v.body ->> 'region' = any (regions) or v.body ->> 'parent' = any (parents))
      and not exists (
          select
          from tongbao.reference_version n
          where n.kind = v.kind and n.code = v.code and n.version > v.version and n.known_at <= at);
end
$$;

-- All that are ever below some regions, in one hierarchy or, where none is given, in any.
create or replace function oracle.ever_below(at timestamptz, of_hierarchy text, ancestors text[])
    returns text[]
    language plpgsql
    stable
as $$
declare
    below text[] := '{}';
    level text[] := ancestors;
begin
    while cardinality(level) > 0 loop
        level := array(
            select distinct m.region
            from oracle.memberships_near(at, null, level) m
            where (of_hierarchy is null or m.hierarchy = of_hierarchy) and m.region not in (select b from unnest(below) b));
        below := below || level;
    end loop;
    return below;
end
$$;

-- The rows of a scheme: the month of the first in a year, and how many months lie between two.
create or replace function oracle.schemes()
    returns table (scheme text, first integer, step integer)
    language sql
    immutable
as $$
    values ('M12', 1, 1), ('M11', 2, 1), ('Q4', 3, 3), ('A1', 12, 12)
$$;

-- Whether it rolls up, and the hierarchy along which it does (U1); empty where it does not (U4).
drop function if exists oracle.indicators(timestamptz);

create function oracle.indicators(at timestamptz)
    returns table (
        code text,
        withdrawn boolean,
        name_zh text,
        name_en text,
        unit text,
        decimals integer,
        growth_decimals integer,
        kind text,
        scheme text,
        first integer,
        step integer,
        rolls_up boolean,
        adds_along text,
        price_basis text,
        numerator text,
        denominator text,
        part_of text,
        ranked boolean)
    language sql
    stable
as $$
    select d.code,
           d.withdrawn,
           d.body ->> 'name_zh',
           d.body ->> 'name_en',
           d.body ->> 'unit',
           (d.body ->> 'decimals')::integer,
           (d.body ->> 'growth_decimals')::integer,
           d.body ->> 'kind',
           s.scheme,
           s.first,
           s.step,
           u.rolls_up,
           case when u.rolls_up then d.body ->> 'rollup_hierarchy' end,
           d.body ->> 'price_basis',
           d.body ->> 'numerator',
           d.body ->> 'denominator',
           d.body ->> 'part_of',
           d.body ->> 'direction' is distinct from 'NONE'
    from oracle.definitions(at, 'INDICATOR') d
    join oracle.schemes() s on s.scheme = d.body ->> 'scheme'
    cross join lateral (
        select (d.body ->> 'additive')::boolean and d.body ->> 'publishes' <> 'RATE' as rolls_up) u
$$;

create or replace function oracle.groups(at timestamptz)
    returns table (code text, ancestor text, hierarchy text, member_kind text, members text[])
    language sql
    stable
as $$
    select d.code,
           d.body ->> 'ancestor',
           d.body ->> 'hierarchy',
           d.body ->> 'member_kind',
           array(select jsonb_array_elements_text(d.body -> 'members'))
    from oracle.definitions(at, 'GROUP') d
    where not d.withdrawn
$$;

-- Rankings of an indicator, but for those whose direction is NONE: none of its figures is better than another. Those of a
-- composite score (K6) name a scheme in its place, and are not computed here.
create or replace function oracle.ranking_definitions(at timestamptz)
    returns table (
        code text,
        group_code text,
        indicator text,
        measure text,
        direction text,
        decimals integer,
        ties text,
        aim integer)
    language sql
    stable
as $$
    select d.code,
           d.body ->> 'group',
           d.body ->> 'indicator',
           d.body ->> 'measure',
           -- a ranking without a direction of its own is directed as its indicator; more attained is better
           case when coalesce(
                   nullif(d.body ->> 'direction', ''),
                   case when d.body ->> 'measure' <> 'ATTAINMENT' then i.body ->> 'direction' end) = 'LOWER'
               then 'LOWER'
               else 'HIGHER'
           end,
           (d.body ->> 'decimals')::integer,
           d.body ->> 'ties',
           (d.body ->> 'aim')::integer
    from oracle.definitions(at, 'RANKING') d
    left join oracle.definitions(at, 'INDICATOR') i on i.code = d.body ->> 'indicator'
    where not d.withdrawn and d.body ->> 'measure' <> 'SCORE'
      and i.body ->> 'direction' is distinct from 'NONE'
$$;

-- Some of them; all where no codes are given (see regions_of).
create or replace function oracle.ranking_definitions_of(at timestamptz, codes text[])
    returns table (
        code text,
        group_code text,
        indicator text,
        measure text,
        direction text,
        decimals integer,
        ties text,
        aim integer)
    language sql
    stable
as $$
    select d.* from oracle.ranking_definitions(at) d where codes is null
    union all
    select d.* from oracle.ranking_definitions(at) d where d.code = any (codes)
$$;

-- The indicators with those that they need: numerators and denominators of ratios (U4), wholes of parts (G7).
create or replace function oracle.needed(at timestamptz, indicators text[])
    returns table (indicator text, needed text)
    language sql
    stable
as $$
    select i.code, n.code
    from oracle.indicators(at) i
    cross join lateral (
        select distinct c as code
        from unnest(array[i.code, i.numerator, i.denominator, case when i.kind <> 'RATE' then i.part_of end]) c
        where c is not null) n
    where i.code = any (indicators)
$$;
