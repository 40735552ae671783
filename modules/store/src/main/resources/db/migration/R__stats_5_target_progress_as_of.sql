-- Targets judged, in the columns of stats.target_progress, with names as known at a moment.
drop function if exists tongbao.told_targets(timestamptz, oracle.judged_target[]);

create function tongbao.told_targets(at timestamptz, targets oracle.judged_target[])
    returns table (
        region text,
        region_zh text,
        region_en text,
        indicator text,
        indicator_zh text,
        indicator_en text,
        unit text,
        decimals integer,
        year integer,
        period date,
        kind text,
        target numeric,
        actual numeric,
        reason text,
        attainment numeric,
        pace numeric,
        ahead_pp numeric,
        beyond numeric,
        needed numeric,
        needed_per_month numeric,
        needed_growth numeric,
        outlook numeric,
        outlook_low numeric,
        outlook_high numeric,
        miss_probability numeric,
        light text,
        light_rule text,
        rule_version integer,
        target_version integer,
        ranking text,
        weight numeric,
        known_at timestamptz,
        version text,
        present boolean,
        landed_at timestamptz)
    language sql
    stable
as $$
    select p.region,
           r.name_zh,
           r.name_en,
           p.indicator,
           coalesce(i.name_zh, s.body ->> 'name_zh'),
           coalesce(i.name_en, s.body ->> 'name_en'),
           case p.kind
               when 'GROWTH' then case i.kind when 'RATE' then '百分点' else '%' end
               when 'RANK' then '位'
               else i.unit
           end,
           case p.kind when 'GROWTH' then i.growth_decimals when 'RANK' then 0 else i.decimals end,
           p.year,
           p.period,
           p.kind,
           p.target,
           p.actual,
           p.reason,
           p.attainment,
           p.pace,
           p.ahead,
           p.beyond,
           p.needed,
           p.needed_per_month,
           p.needed_growth,
           p.outlook,
           p.outlook_low,
           p.outlook_high,
           p.miss_probability,
           p.light,
           p.light_rule,
           p.rule_version,
           p.target_version,
           p.ranking,
           t.weight,
           p.known_at,
           null::text,
           true,
           null::timestamptz
    from unnest(targets) p
    join oracle.targets_of(
        at,
        array(select distinct p.indicator from unnest(targets) p),
        array(select distinct p.region from unnest(targets) p)) t
        on t.indicator = p.indicator and t.region = p.region and t.year = p.year and t.kind = p.kind
    left join oracle.regions_of(at, array(select distinct p.region from unnest(targets) p)) r on r.code = p.region
    left join oracle.indicators(at) i on i.code = p.indicator
    left join oracle.definitions(at, 'SCHEME') s on s.code = p.indicator and i.code is null
$$;

-- What landed results tell exactly of the targets of indicators: nothing by whose code scores had targets, which had
-- another writer.
drop function if exists oracle.settled_targets(timestamptz, text);

create or replace function oracle.targets_told(at timestamptz, of_indicator text)
    returns oracle.telling[]
    language plpgsql
    stable
as $$
begin
    return (
        select t.told
        from oracle.told_or_computed(
            at,
            array(
                select i.code
                from oracle.indicators(at) i
                where (of_indicator is null or i.code = of_indicator)
                  and i.code not in (select v.code from tongbao.reference_version v where v.kind = 'SCHEME'))) t);
end
$$;

-- What was known at a moment, for people: the columns of stats.target_progress, without a version. What landed is read
-- of the periods of which it tells the moment exactly; else all is compared anew, by targets, figures, rules and groups known
-- then (T1 to T6).
drop function if exists stats.target_progress_as_of(timestamptz, text, date, date, text);
drop function if exists stats.target_progress_as_of(timestamptz, text, date, date, text, text);
drop function if exists stats.target_progress_as_of(timestamptz, text, date, date, text, text, text[]);

create function stats.target_progress_as_of(
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
        region_en text,
        indicator text,
        indicator_zh text,
        indicator_en text,
        unit text,
        decimals integer,
        year integer,
        period date,
        kind text,
        target numeric,
        actual numeric,
        reason text,
        attainment numeric,
        pace numeric,
        ahead_pp numeric,
        beyond numeric,
        needed numeric,
        needed_per_month numeric,
        needed_growth numeric,
        outlook numeric,
        outlook_low numeric,
        outlook_high numeric,
        miss_probability numeric,
        light text,
        light_rule text,
        rule_version integer,
        target_version integer,
        ranking text,
        weight numeric,
        known_at timestamptz,
        version text,
        present boolean,
        landed_at timestamptz)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
    tellings constant oracle.telling[] := oracle.targets_told(at, of_indicator);
    told constant oracle.judged_target[] := array(
        select t
        from oracle.told_targets(
            tellings, first_period, last_period, coalesce(of_regions, oracle.asked_regions(at, of_region, of_group))) t
        where of_region is null or t.region = of_region
        union all
        select t
        from oracle.targets_as_of(
            at, of_indicator, first_period, last_period, of_region, of_group, tellings, of_regions) t
        where of_region is null or t.region = of_region);
begin
    return query
    select t.*
    from tongbao.told_targets(at, told) t
    where of_group is null
       or (t.region, t.period) in (
           select m.region, m.period
           from oracle.members(at, array[of_group], array(select distinct p.period from unnest(told) p)) m);
end
$$;

comment on function stats.target_progress_as_of(timestamptz, text, date, date, text, text, text[]) is
    'Targets and where units stood against them as known at a moment, of one indicator, region, some regions, group (its members as known then) or stretch of periods if given: columns as stats.target_progress, without a version. 某一时点所知的目标完成情况，可限定指标、一个或若干地区、分组（按当时成员）或期别，列同 stats.target_progress。';

revoke all on function stats.target_progress_as_of(timestamptz, text, date, date, text, text, text[]) from public;

do $$
begin
    grant execute on function stats.target_progress_as_of(timestamptz, text, date, date, text, text, text[]) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
