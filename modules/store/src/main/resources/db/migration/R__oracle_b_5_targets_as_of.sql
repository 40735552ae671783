-- Where units stood against their targets as known at a moment, of one indicator or scheme, region or stretch of periods if
-- given: targets, figures, rules and groups are those known then (T1 to T6).
create or replace function oracle.targets_as_of(
    at timestamptz, of_indicator text, first_period date, last_period date, of_region text)
    returns setof oracle.judged_target
    language plpgsql
    stable
    set plan_cache_mode = force_custom_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    portion record;
    indicators constant text[] := array(
        select distinct t.indicator
        from tongbao.target t
        where t.known_at <= at and (of_indicator is null or t.indicator = of_indicator));
    figures oracle.figure[];
begin
    for portion in
        select * from oracle.portions(at, indicators, first_period, last_period, null, 60000)
    loop
        figures := oracle.growth_as_of(
            at, portion.indicators, '{}', oracle.periods_of_targets(at, portion.indicators, portion.periods), null);
        return query
        select p.*
        from oracle.target_progress(at, figures, portion.indicators) p
        where p.period = any (portion.periods) and (of_region is null or p.region = of_region);
    end loop;
    for portion in
        select p.*, oracle.periods_of_score_targets(at, p.rankings, p.periods) as looked_at
        from oracle.score_portions(
            at,
            array(
                select distinct t.ranking
                from oracle.targets_of_scores(at, array(select d.ranking from oracle.score_definitions(at) d)) t
                where of_indicator is null or t.scheme = of_indicator),
            first_period, last_period, 60000) p
    loop
        figures := oracle.score_figures_as_of(at, portion.rankings, portion.looked_at);
        return query
        select p.*
        from oracle.score_target_progress(at, portion.rankings, figures, portion.looked_at) p
        where p.period = any (portion.periods) and (of_region is null or p.region = of_region);
    end loop;
end
$$;
