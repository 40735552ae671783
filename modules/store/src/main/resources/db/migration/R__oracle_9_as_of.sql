-- Where landed rows cannot tell own figures as of a moment, so that they are computed from the reports: of ratios, which
-- are landed beside what their parts give; of indicators whose kind or scheme is not the same in all definitions known
-- by then, and of regions that any definition known by then lets come out of others, since what such a definition
-- changed may have been computed before or after reports that came at about the same time.
create or replace function oracle.landed_cannot_tell(at timestamptz, out indicators text[], out regions text[])
    language plpgsql
    stable
as $$
begin
    indicators := array(
        select v.code
        from tongbao.reference_version v
        where v.kind = 'INDICATOR' and v.known_at <= at
        group by v.code
        having count(distinct (v.body ->> 'kind', v.body ->> 'scheme')) > 1
            or bool_or(v.withdrawn)
            or bool_or(v.body ->> 'numerator' is not null));
    regions := array(
        select distinct v.code
        from tongbao.reference_version v
        where v.kind = 'REGION' and v.known_at <= at and v.body #>> '{predecessors,0}' is not null);
end
$$;

drop function if exists oracle.mixed_rows(timestamptz, text[], date[], text[]);

-- The base that a landed own figure carries up (U2): landed rounded, and where a growth implies it not rounded yet. A
-- figure that was landed without one, as of a RATE, carries none (U4).
create or replace function oracle.unrounded_base(value numeric, growth numeric, source text, landed numeric)
    returns numeric
    language sql
    immutable
as $$
    select case when landed is not null
        then coalesce(case when source = 'SUPPLIED' and value is not null then oracle.implied_base(value, growth) end, landed)
    end
$$;

-- Own figures as they were landed: the newest vintage known at a moment, exact, since a region is one partition and has
-- one order. What was landed of a parent is beside or instead of its sum, so its own figure is computed once more, as
-- are those of the regions named. A share that was not supplied looks at other figures, and is left out.
drop function if exists oracle.landed_as_of(timestamptz, text[], date[], text[], text[], oracle.branch[]);

create or replace function oracle.landed_as_of(
    at timestamptz, indicators text[], periods date[], regions text[], again text[])
    returns oracle.figure[]
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    landed oracle.figure[];
    others oracle.branch[];
    of_others text[];
    earliest constant date := (select min(p) from unnest(periods) p);
    latest constant date := (select max(p) from unnest(periods) p);
begin
    with landed_of as materialized (
        -- as oracle.reports_of: one of both branches is never run. It is looked for by what is asked for, and by nothing whose
        -- share a planner cannot know: neither by a range of periods, nor, hence materialized, by what was known by then
        select o.*
        from tongbao.observation_revision o
        where regions is null and o.indicator = any (indicators) and o.period = any (periods)
        union all
        select o.*
        from tongbao.observation_revision o
        where o.region = any (regions) and o.indicator = any (indicators) and o.period = any (periods)
    ),
    newest as (
        select distinct on (o.indicator, o.region, o.period) o.*
        from landed_of o
        where o.known_at <= at
          and o.region <> all (again)
        order by o.indicator, o.region, o.period, o.generation desc, o.sequence desc
    ),
    known as (
        select n.*,
               n.present and n.reported is null as own,
               coalesce(n.contribution_source = 'SUPPLIED', false) as share_supplied,
               case when n.month_growth is not null then coalesce(n.month_growth_class, n.data_class) end
                   as class_of_month_growth,
               case when n.cumulative_growth is not null then coalesce(n.growth_class, n.data_class) end
                   as class_of_growth
        from newest n
        where n.region in (select r.code from oracle.regions(at) r)
    )
    select array_agg(row(
               k.indicator, k.region, k.period,
               row(k.month_value, k.month_derived, k.month_base,
                   oracle.unrounded_base(k.month_value, k.month_growth, k.month_growth_source, k.month_rollup_base),
                   k.month_growth,
                   k.month_growth_source, k.month_growth_code, k.month_growth_computed,
                   case when k.month_value is not null then coalesce(k.month_class, k.data_class)
                       else k.class_of_month_growth
                   end,
                   case when k.month_growth_source = 'SUPPLIED' then k.class_of_month_growth end)::oracle.side,
               row(k.cumulative_value, k.cumulative_derived, k.cumulative_base,
                   oracle.unrounded_base(
                       k.cumulative_value, k.cumulative_growth, k.growth_source, k.cumulative_rollup_base),
                   k.cumulative_growth, k.growth_source, k.growth_code, k.growth_computed,
                   case when k.cumulative_value is not null then coalesce(k.cumulative_class, k.data_class)
                       else k.class_of_growth
                   end,
                   case when k.growth_source = 'SUPPLIED' then k.class_of_growth end)::oracle.side,
               k.two_year_growth,
               case when k.share_supplied then k.contribution end,
               case when k.share_supplied then k.pull end,
               k.complete, k.missing_periods, null, null, k.obs_status,
               k.data_class, k.revision, k.class_mixed, false, null, null, k.known_at,
               k.previous_month_base, k.previous_month_growth, k.previous_month_code,
               k.two_year_source, k.two_year_code,
               case when k.share_supplied then k.contribution_source end, null, null, null,
               tongbao.class_supplied(k.two_year_growth, k.two_year_source, k.two_year_class, k.data_class),
               tongbao.class_supplied(k.contribution, k.contribution_source, k.contribution_class, k.data_class),
               tongbao.class_supplied(k.pull, k.contribution_source, k.pull_class, k.data_class))::oracle.figure)
               filter (where k.own),
           array_agg(row(k.indicator, k.period, null, k.region, null)::oracle.branch) filter (where not k.own)
    into landed, others
    from known k;
    of_others := array(select distinct o.region from unnest(others) o);
    -- parents rarely report themselves
    of_others := array(
        select distinct r.region
        from oracle.reports_of(indicators, earliest, latest, of_others) r
        where r.known_at <= at);
    if cardinality(again || of_others) > 0 then
        landed := landed || array(
            select f
            from oracle.own_figures(at, indicators, periods, again || of_others) f
            left join unnest(others) o on o.indicator = f.indicator and o.period = f.period and o.region = f.region
            where o.region is not null or f.region = any (again));
    end if;
    return coalesce(landed, '{}');
end
$$;

-- Own figures as of a moment: landed ones where they can tell, else computed from the reports.
create or replace function oracle.own_as_of(at timestamptz, indicators text[], periods date[], regions text[])
    returns oracle.figure[]
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    again constant record := oracle.landed_cannot_tell(at);
    computed constant text[] := array(select i from unnest(indicators) i where i = any (again.indicators));
    others constant text[] := array(select i from unnest(indicators) i where i <> all (again.indicators));
    figures oracle.figure[];
begin
    figures := oracle.landed_as_of(
        at, others, periods, regions,
        array(select r from unnest(again.regions) r where regions is null or r = any (regions)));
    if cardinality(computed) > 0 then
        figures := figures || array(select f from oracle.own_figures(at, computed, periods, regions) f);
    end if;
    return figures;
end
$$;

-- The figures that stood at a moment, as `oracle.growth` gives them: own ones as landed, all others computed anew.
create or replace function oracle.growth_as_of(
    at timestamptz, indicators text[], periods date[], besides date[], regions text[])
    returns oracle.figure[]
    language plpgsql
    stable
as $$
declare
    needed constant text[] := array(select distinct n.needed from oracle.needed(at, indicators) n);
    all_periods constant date[] := oracle.looking_back(at, indicators, periods) || besides;
begin
    return oracle.standing_figures(
        at, oracle.own_as_of(at, needed, all_periods, regions), indicators, periods || besides, regions);
end
$$;

create or replace function oracle.growth_as_of(at timestamptz, indicators text[], periods date[], regions text[])
    returns oracle.figure[]
    language sql
    stable
as $$
    select oracle.growth_as_of(at, indicators, periods, '{}', regions)
$$;
