-- What was known at a moment, for people: the columns of stats.rankings. Landed ranks are read of the
-- periods of which they tell the moment exactly, else ranks are given anew on the figures as known then (K7), those of
-- composite scores too, and compared with ranks as known at the same moment (K4).
drop function if exists stats.rankings_as_of(timestamptz, text, text, date, date);
drop function if exists stats.rankings_as_of(timestamptz, text, text, date, date, text);
drop function if exists stats.rankings_as_of(timestamptz, text, text, date, date, text, text);
drop function if exists stats.rankings_as_of(timestamptz, text, text, date, date, text, text, text[]);

create function stats.rankings_as_of(
    at timestamptz,
    of_ranking text default null,
    of_indicator text default null,
    first_period date default null,
    last_period date default null,
    of_group text default null,
    of_region text default null,
    of_regions text[] default null)
    returns table (
        ranking text,
        group_code text,
        indicator text,
        measure text,
        period date,
        region text,
        rank integer,
        ranked integer,
        tied boolean,
        figure numeric,
        previous_rank integer,
        moved integer,
        last_year_rank integer,
        moved_on_year integer,
        to_next numeric,
        to_previous numeric,
        reason_unranked text,
        snapshot text,
        known_at timestamptz,
        region_zh text,
        region_en text,
        indicator_zh text,
        indicator_en text,
        unit text,
        direction text,
        decimals integer,
        members integer,
        aim integer,
        to_aim numeric,
        members_differ_previous boolean,
        members_differ_last_year boolean,
        version text,
        landed_at timestamptz)
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
    asked constant record := oracle.asked_rankings(at, of_ranking, of_indicator, of_group);
    by_indicator constant record := oracle.told_or_computed(at, asked.indicators);
    told constant oracle.telling[] := oracle.told_of_rankings(at, asked.rankings, by_indicator.told);
    narrowed constant text[] := coalesce(of_regions, case when of_region is not null then array[of_region] end);
    -- who may rank is looked for only where ranks are given anew
    candidates constant text[] := case when cardinality(by_indicator.computed) > 0
        then oracle.ever_in_groups(at, asked.groups) end;
    figures oracle.figure[];
begin
    for portion in
        select told, '{}'::text[] as indicators, '{}'::date[] as periods, null::text[] as sources
        where cardinality(told) > 0
        union all
        select '{}', p.indicators, p.periods, c.sources
        from oracle.computed_from(at, by_indicator.computed, first_period, last_period, candidates) c
        cross join lateral oracle.portions(at, c.alike, c.since, last_period, c.sources, 60000) p
        where cardinality(by_indicator.computed) > 0
    loop
        figures := case when cardinality(portion.indicators) > 0 then oracle.growth_as_of(
            at, portion.indicators, '{}', oracle.looked_at(at, portion.indicators, portion.periods), portion.sources) end;
        return query
        with place as materialized (
            select r.*, null::jsonb
            from oracle.rankings(at, figures, portion.periods, asked.rankings) r
            where narrowed is null or r.region = any (narrowed)
            union all
            select r.*
            from oracle.told_rankings(portion.told, first_period, last_period, narrowed) r
        )
        select p.ranking,
               d.group_code,
               d.indicator,
               d.measure,
               p.period,
               p.region,
               p.rank,
               p.ranked,
               p.tied,
               trim_scale(p.figure),
               p.previous_rank,
               p.moved,
               p.last_year_rank,
               p.moved_on_year,
               trim_scale(p.to_next),
               trim_scale(p.to_previous),
               p.reason_unranked,
               null::text,
               p.known_at,
               r.name_zh,
               r.name_en,
               i.name_zh,
               i.name_en,
               case d.measure when 'ATTAINMENT' then '%' else i.unit end,
               d.direction,
               d.decimals,
               p.members,
               d.aim,
               trim_scale(p.to_aim),
               p.members_differ_previous,
               p.members_differ_last_year,
               null::text,
               null::timestamptz
        from place p
        join oracle.ranking_definitions_of(at, asked.rankings) d on d.code = p.ranking
        -- the codes in a column: given as a subquery, the function would be planned anew each time
        left join (
            select r.*
            from (select array(select distinct n.region from place n) as codes) u
            cross join lateral oracle.regions_of(at, u.codes) r) r on r.code = p.region
        left join oracle.indicators(at) i on i.code = d.indicator;
    end loop;
    if of_ranking is not null and cardinality(asked.rankings) > 0 then
        return; -- it is none of a score
    end if;
    return query
    select *
    from oracle.score_rankings_as_of(at, of_ranking, of_indicator, first_period, last_period, of_group, of_region) s
    where of_regions is null or s.region = any (of_regions);
end
$$;

comment on function stats.rankings_as_of(timestamptz, text, text, date, date, text, text, text[]) is
    'Rankings as known at a moment, of one ranking, indicator, group, region, some regions or stretch of periods if given: columns as stats.rankings, without a snapshot. 某一时点所知的排名，可限定排名、指标、分组、一个或若干地区或期别，列同 stats.rankings。';

revoke all on function stats.rankings_as_of(timestamptz, text, text, date, date, text, text, text[]) from public;

do $$
begin
    grant execute on function stats.rankings_as_of(timestamptz, text, text, date, date, text, text, text[]) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
