-- The periods that figures of some periods look back at: two-year growth of sums at the two years before (G6).
create or replace function oracle.looking_back(at timestamptz, indicators text[], periods date[])
    returns date[]
    language plpgsql
    stable
as $$
begin
    return array(
        select p from unnest(periods) p
        union
        select (p - y * interval '1 year')::date
        from unnest(periods) p
        cross join generate_series(1, 2) y
        where exists (select from oracle.indicators(at) i where i.code = any (indicators) and i.adds_along is not null));
end
$$;

-- All that stands, from own figures of all regions or of some with those around them: those of the periods given complete, those of the other periods but for two-year
-- growth of sums. The own figures of what the indicators need and of what the periods look back at are among them.
drop function if exists oracle.standing_figures(timestamptz, oracle.figure[], text[], date[]);

create or replace function oracle.standing_figures(
    at timestamptz, own oracle.figure[], indicators text[], periods date[], regions text[])
    returns oracle.figure[]
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    branches constant oracle.branch[] := array(select b from oracle.branches(at, own, regions) b);
    standing constant oracle.figure[] := oracle.roll_up(at, branches, own);
begin
    return array(select f from oracle.looking_around(at, branches, standing, indicators, periods) f)
        || array(
            select f
            from oracle.ratios(at, standing) f
            where f.indicator = any (indicators) and f.period = any (periods));
end
$$;

-- The figures that stand at a moment, of the regions given and those below them; computed from the reports. Those of
-- the periods besides may lack the two-year growth of sums. For a share in the region above, that one is to be given.
create or replace function oracle.growth(
    at timestamptz, indicators text[], periods date[], besides date[], regions text[])
    returns oracle.figure[]
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    needed constant text[] := array(select distinct n.needed from oracle.needed(at, indicators) n);
    all_periods constant date[] := oracle.looking_back(at, indicators, periods) || besides;
begin
    return oracle.standing_figures(
        at,
        array(select f from oracle.own_figures(at, needed, all_periods, regions) f),
        indicators,
        periods || besides,
        regions);
end
$$;

create or replace function oracle.growth(at timestamptz, indicators text[], periods date[], regions text[])
    returns oracle.figure[]
    language sql
    stable
as $$
    select oracle.growth(at, indicators, periods, '{}', regions)
$$;
