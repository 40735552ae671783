-- Figures as columns, by the names that they are landed under.
create or replace function oracle.flat(figures oracle.figure[])
    returns table (
        indicator text,
        region text,
        period date,
        month_value numeric,
        month_derived boolean,
        month_base numeric,
        month_rollup_base numeric,
        month_growth numeric,
        month_growth_source text,
        month_growth_code text,
        month_growth_computed numeric,
        cumulative_value numeric,
        cumulative_derived boolean,
        cumulative_base numeric,
        cumulative_rollup_base numeric,
        cumulative_growth numeric,
        growth_source text,
        growth_code text,
        growth_computed numeric,
        two_year_growth numeric,
        contribution numeric,
        pull numeric,
        complete boolean,
        missing_periods text[],
        reported integer,
        expected integer,
        rolled_up boolean,
        rolled_month numeric,
        rolled_cumulative numeric,
        obs_status text,
        data_class text,
        class_mixed boolean,
        revision integer,
        known_at timestamptz)
    language sql
    immutable
as $$
    select f.indicator,
           f.region,
           f.period,
           trim_scale((f.month).value),
           (f.month).derived,
           trim_scale((f.month).base),
           trim_scale((f.month).rollup_base),
           trim_scale((f.month).growth),
           (f.month).source,
           (f.month).code,
           trim_scale((f.month).computed),
           trim_scale((f.cumulative).value),
           (f.cumulative).derived,
           trim_scale((f.cumulative).base),
           trim_scale((f.cumulative).rollup_base),
           trim_scale((f.cumulative).growth),
           (f.cumulative).source,
           (f.cumulative).code,
           trim_scale((f.cumulative).computed),
           trim_scale(f.two_year_growth),
           trim_scale(f.contribution),
           trim_scale(f.pull),
           f.complete,
           f.missing,
           f.reported,
           f.expected,
           f.rolled_up,
           trim_scale(f.rolled_month),
           trim_scale(f.rolled_cumulative),
           f.status,
           f.data_class,
           f.class_mixed,
           f.revision,
           f.known_at
    from unnest(figures) f
$$;

-- Own figures as they were landed: the newest vintage known at a moment, exact, since a region is one partition and has
-- one order. What was landed of a parent is beside or instead of its sum, so its own figure is computed once more.
create or replace function oracle.own_as_of(at timestamptz, indicators text[], periods date[], regions text[])
    returns oracle.figure[]
    language plpgsql
    stable
    set plan_cache_mode = force_custom_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    landed oracle.figure[];
    of_parents oracle.branch[];
begin
    with newest as (
        select distinct on (o.indicator, o.region, o.period) o.*
        from tongbao.observation_revision o
        where o.known_at <= at
          and o.indicator = any (indicators)
          and o.period = any (periods)
          and o.period between (select min(p) from unnest(periods) p) and (select max(p) from unnest(periods) p)
          and (regions is null or o.region = any (regions))
        order by o.indicator, o.region, o.period, o.generation desc, o.sequence desc
    ),
    known as (
        select n.*, n.present and n.reported is null as own
        from newest n
        where n.region in (select r.code from oracle.regions(at) r)
    )
    select array_agg(row(
               k.indicator, k.region, k.period,
               row(k.month_value, k.month_derived, k.month_base, k.month_rollup_base, k.month_growth,
                   k.month_growth_source, k.month_growth_code, k.month_growth_computed, k.data_class)::oracle.side,
               row(k.cumulative_value, k.cumulative_derived, k.cumulative_base, k.cumulative_rollup_base,
                   k.cumulative_growth, k.growth_source, k.growth_code, k.growth_computed, k.data_class)::oracle.side,
               k.two_year_growth, k.contribution, k.pull, k.complete, k.missing_periods, null, null, k.obs_status,
               k.data_class, k.revision, k.class_mixed, false, null, null, k.known_at)::oracle.figure)
               filter (where k.own),
           array_agg(row(k.indicator, k.period, null, k.region, null)::oracle.branch) filter (where not k.own)
    into landed, of_parents
    from known k;
    if of_parents is not null then
        regions := array(select distinct p.region from unnest(of_parents) p);
        landed := landed || array(
            select f
            from oracle.own_figures(at, indicators, periods, regions) f
            where (f.indicator, f.period, f.region) in (
                select p.indicator, p.period, p.region from unnest(of_parents) p));
    end if;
    return coalesce(landed, '{}');
end
$$;

-- The figures that stood at a moment, of the regions given and those below them: own ones as landed, rolled up anew.
create or replace function oracle.growth_as_of(at timestamptz, indicators text[], periods date[], regions text[])
    returns oracle.figure[]
    language sql
    stable
as $$
    select oracle.roll_up(at, oracle.own_as_of(at, indicators, periods, regions))
$$;

-- Regions with all that was ever below them.
create or replace function oracle.with_those_below(at timestamptz, regions text[])
    returns text[]
    language sql
    stable
as $$
    with recursive down as (
        select unnest(regions) as region
        union
        select m.region
        from down d
        join oracle.memberships(at) m on m.parent = d.region
    )
    select case when regions is not null then array(select d.region from down d) end
$$;

-- The work in portions of so many reports at most, where an indicator's year is not larger: indicators, and periods
-- that have reports in the years of the portion.
create or replace function oracle.portions(
    at timestamptz, indicators text[], first_period date, last_period date, regions text[], most integer)
    returns table (indicators text[], periods date[])
    language sql
    stable
as $$
    with counted as (
        select r.indicator, extract(year from r.period) as year, count(*) as reports,
               array_agg(distinct r.period) as periods
        from tongbao.report r
        where r.known_at <= at
          and r.indicator = any (portions.indicators)
          and (first_period is null or r.period >= first_period)
          and (last_period is null or r.period <= last_period)
          and (portions.regions is null or r.region = any (portions.regions))
        group by r.indicator, extract(year from r.period)
    ),
    whole as (
        select c.*, sum(c.reports) over (partition by c.indicator) as of_indicator from counted c
    ),
    small as (
        select w.*, div(sum(w.reports) over (order by w.indicator) - w.of_indicator, most) as portion
        from whole w
        where w.of_indicator <= most
    )
    select array_agg(distinct p.indicator),
           array(select distinct unnest(s.periods) from small s where s.portion = p.portion)
    from small p
    group by p.portion
    union all
    select array[w.indicator], w.periods
    from whole w
    where w.of_indicator > most
$$;
