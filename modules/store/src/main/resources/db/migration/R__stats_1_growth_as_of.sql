-- What was known at a moment, for people: the columns of stats.growth, without a version. Landed figures are read of
-- the periods of which they tell the moment exactly; else own figures are, and all others are computed from them anew (U1 to
-- U4, G5 to G7).
-- Filters that are left out do not matter; given, they make it fast.
drop function if exists stats.growth_as_of(timestamptz, text, date, date, text);
drop function if exists stats.growth_as_of(timestamptz, text, date, date, text, text);
drop function if exists stats.growth_as_of(timestamptz, text, date, date, text, text, text[]);

create function stats.growth_as_of(
    at timestamptz,
    of_indicator text default null,
    first_period date default null,
    last_period date default null,
    of_region text default null,
    of_group text default null,
    of_regions text[] default null)
    returns table (
        region text,
        region_zh text,
        indicator text,
        indicator_zh text,
        unit text,
        period date,
        month_value numeric,
        month_derived boolean,
        cumulative_value numeric,
        cumulative_base numeric,
        month_growth numeric,
        month_growth_source text,
        month_growth_code text,
        cumulative_growth numeric,
        growth_source text,
        growth_code text,
        growth_computed numeric,
        growth_change_pp numeric,
        two_year_growth numeric,
        contribution numeric,
        pull numeric,
        complete boolean,
        missing_periods text[],
        reported integer,
        expected integer,
        obs_status text,
        data_class text,
        revision integer,
        known_at timestamptz,
        version text,
        region_en text,
        region_kind text,
        indicator_en text,
        decimals integer,
        growth_decimals integer,
        month_base numeric,
        month_rollup_base numeric,
        month_growth_computed numeric,
        cumulative_derived boolean,
        cumulative_rollup_base numeric,
        rolled_up boolean,
        rolled_month numeric,
        rolled_cumulative numeric,
        class_mixed boolean,
        present boolean,
        generation integer,
        sequence bigint,
        landed_at timestamptz,
        previous_month_growth numeric,
        previous_month_base numeric,
        previous_month_code text,
        two_year_source text,
        two_year_code text,
        contribution_source text,
        contribution_code text,
        month_class text,
        month_growth_class text,
        cumulative_class text,
        growth_class text,
        two_year_class text,
        contribution_class text,
        pull_class text)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    portion record;
    asked constant record := oracle.told_or_computed(
        at, array(select i.code from oracle.indicators(at) i where of_indicator is null or i.code = of_indicator));
    regions constant text[] := coalesce(of_regions, oracle.asked_regions(at, of_region, of_group));
    near constant record := oracle.side_by_side(regions, first_period, last_period);
    figures oracle.figure[];
begin
    for portion in
        select asked.told, '{}'::text[] as indicators, p.periods, null::text[] as sources, false as sums
        from oracle.told_periods(asked.told, first_period, last_period) p
        where cardinality(asked.told) > 0
        union all
        select '{}', p.indicators, p.periods, c.sources, c.sums
        from oracle.computed_from(at, asked.computed, first_period, last_period, regions) c
        cross join lateral oracle.portions(at, c.alike, c.since, last_period, c.sources, 60000) p
        where cardinality(asked.computed) > 0
    loop
        -- two-year growth, for which the years before are looked at, is computed of sums only (G6)
        figures := case when cardinality(portion.indicators) > 0 then oracle.growth_as_of(
            at,
            portion.indicators,
            case when portion.sums then portion.periods else '{}' end,
            case when portion.sums then '{}' else portion.periods end,
            portion.sources) end;
        return query
        select f.region,
               r.name_zh,
               f.indicator,
               i.name_zh,
               i.unit,
               f.period,
               f.month_value,
               f.month_derived,
               f.cumulative_value,
               f.cumulative_base,
               f.month_growth,
               f.month_growth_source,
               f.month_growth_code,
               f.cumulative_growth,
               f.growth_source,
               f.growth_code,
               f.growth_computed,
               f.cumulative_growth - f.growth_computed,
               f.two_year_growth,
               f.contribution,
               f.pull,
               tongbao.is_complete(f.complete, f.obs_status),
               f.missing_periods,
               f.reported,
               f.expected,
               f.obs_status,
               f.data_class,
               f.revision,
               f.known_at,
               null::text,
               r.name_en,
               r.kind,
               i.name_en,
               i.decimals,
               i.growth_decimals,
               f.month_base,
               f.month_rollup_base,
               f.month_growth_computed,
               f.cumulative_derived,
               f.cumulative_rollup_base,
               f.rolled_up,
               f.rolled_month,
               f.rolled_cumulative,
               f.class_mixed,
               true,
               null::integer,
               null::bigint,
               null::timestamptz,
               f.previous_month_growth,
               f.previous_month_base,
               f.previous_month_code,
               f.two_year_source,
               f.two_year_code,
               f.contribution_source,
               f.contribution_code,
               tongbao.class_shown(f.month_value, f.month_class, f.data_class),
               tongbao.class_shown(f.month_growth, f.month_growth_class, f.data_class),
               tongbao.class_shown(f.cumulative_value, f.cumulative_class, f.data_class),
               tongbao.class_shown(f.cumulative_growth, f.growth_class, f.data_class),
               tongbao.class_supplied(f.two_year_growth, f.two_year_source, f.two_year_class, f.data_class),
               tongbao.class_supplied(f.contribution, f.contribution_source, f.contribution_class, f.data_class),
               tongbao.class_supplied(f.pull, f.contribution_source, f.pull_class, f.data_class)
        from (
            select * from oracle.flat(figures)
            union all
            select *
            from oracle.told_figures(
                portion.told, first_period, last_period, regions, near.months, near.lowest, near.highest)) f
        left join oracle.regions_of(at, regions) r on r.code = f.region
        left join oracle.indicators(at) i on i.code = f.indicator
        where (of_region is null or f.region = of_region)
          and (of_regions is null or f.region = any (of_regions))
          and (of_group is null
               or (f.region, f.period) in (
                   select m.region, m.period from oracle.members(at, array[of_group], portion.periods) m));
    end loop;
end
$$;

comment on function stats.growth_as_of(timestamptz, text, date, date, text, text, text[]) is
    'Figures as known at a moment, of one indicator, region, some regions, group (its members as known then) or stretch of periods if given: columns as stats.growth, without a version. 某一时点所知的数据，可限定指标、一个或若干地区、分组（按当时成员）或期别，列同 stats.growth。';

revoke all on function stats.growth_as_of(timestamptz, text, date, date, text, text, text[]) from public;

do $$
begin
    grant execute on function stats.growth_as_of(timestamptz, text, date, date, text, text, text[]) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
