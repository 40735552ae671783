-- What was known at a moment, for people: the columns of stats.rankings. Ranks are given anew on the figures as known
-- then (K7), those of composite scores too, and compared with ranks as known at the same moment (K4).
drop function if exists stats.rankings_as_of(timestamptz, text, text, date, date);

create function stats.rankings_as_of(
    at timestamptz,
    of_ranking text default null,
    of_indicator text default null,
    first_period date default null,
    last_period date default null)
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
    set plan_cache_mode = force_custom_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    portion record;
    indicators constant text[] := array(
        select distinct d.indicator
        from oracle.ranking_definitions(at) d
        where (of_ranking is null or d.code = of_ranking) and (of_indicator is null or d.indicator = of_indicator));
    figures oracle.figure[];
begin
    for portion in
        select * from oracle.portions(at, indicators, first_period, last_period, null, 60000)
    loop
        figures := oracle.growth_as_of(
            at, portion.indicators, '{}', oracle.looked_at(at, portion.indicators, portion.periods), null);
        return query
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
        from oracle.rankings(at, figures, portion.periods) p
        join oracle.ranking_definitions(at) d on d.code = p.ranking
        left join oracle.regions(at) r on r.code = p.region
        left join oracle.indicators(at) i on i.code = d.indicator
        where of_ranking is null or p.ranking = of_ranking;
    end loop;
    return query
    select * from oracle.score_rankings_as_of(at, of_ranking, of_indicator, first_period, last_period);
end
$$;

comment on function stats.rankings_as_of(timestamptz, text, text, date, date) is
    'Rankings as known at a moment, of one ranking, indicator or stretch of periods if given: columns as stats.rankings, without a snapshot. 某一时点所知的排名，列同 stats.rankings。';

revoke all on function stats.rankings_as_of(timestamptz, text, text, date, date) from public;

do $$
begin
    grant execute on function stats.rankings_as_of(timestamptz, text, text, date, date) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
