-- The regions whose figures the targets of some regions look at: their own, and where a target names a ranking those of
-- its group and of the region above that (T1, T6). All where none are given.
create or replace function oracle.targets_look_at(at timestamptz, indicators text[], regions text[])
    returns text[]
    language plpgsql
    stable
as $$
declare
    groups text[];
begin
    if regions is null then
        return null;
    end if;
    groups := array(
        select distinct d.group_code
        from oracle.ranking_definitions(at) d
        where d.code in (select t.ranking from oracle.targets_of(at, indicators, regions) t));
    return regions
        || oracle.ever_in_groups(at, groups)
        || array(select g.ancestor from oracle.groups(at) g where g.code = any (groups) and g.ancestor is not null);
end
$$;

-- Where units stood against their targets as known at a moment, of one indicator or scheme, region, group, some regions or
-- stretch of periods if given, but for what is told: targets, figures, rules and groups are those known then (T1 to T6).
drop function if exists oracle.targets_as_of(timestamptz, text, date, date, text);
drop function if exists oracle.targets_as_of(timestamptz, text, date, date, text, text);
drop function if exists oracle.targets_as_of(timestamptz, text, date, date, text, text, text[]);
drop function if exists oracle.targets_as_of(timestamptz, text, date, date, text, text, oracle.telling[]);

create or replace function oracle.targets_as_of(
    at timestamptz, of_indicator text, first_period date, last_period date, of_region text, of_group text default null,
    but_for oracle.telling[] default '{}', of_regions text[] default null)
    returns setof oracle.judged_target
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    portion record;
    asked constant text[] := coalesce(of_regions, oracle.asked_regions(at, of_region, of_group));
    untold constant oracle.untold[] := array(
        select row(i.code, coalesce(t.before, '-infinity'))::oracle.untold
        from oracle.indicators(at) i
        left join unnest(but_for) t on t.code = i.code
        where (of_indicator is null or i.code = of_indicator)
          and t.before is distinct from 'infinity'
          and (last_period is null or t.before is null or t.before <= last_period)
          and (select true from oracle.targets_of(at, array[i.code], asked) limit 1));
    ranked constant text[] := oracle.rankings_with_targets(of_indicator);
    figures oracle.figure[];
begin
    -- what a loop asks first costs more than what was told
    if cardinality(untold) > 0 then
        for portion in
            select p.indicators, p.periods, c.sources
            from oracle.computed_from(
                at, untold, first_period, last_period,
                oracle.targets_look_at(at, array(select u.code from unnest(untold) u), asked)) c
            cross join lateral oracle.portions(at, c.alike, c.since, last_period, c.sources, 60000) p
        loop
            figures := oracle.growth_as_of(
                at,
                portion.indicators,
                '{}',
                oracle.periods_of_targets(at, portion.indicators, portion.periods),
                portion.sources);
            return query
            select p.*
            from oracle.target_progress(at, figures, portion.indicators, portion.periods) p
            where p.period = any (portion.periods) and (asked is null or p.region = any (asked));
        end loop;
    end if;
    if cardinality(ranked) > 0 then
        for portion in
            select p.*, oracle.periods_of_score_targets(at, p.rankings, p.periods) as looked_at
            from oracle.score_portions(
                at,
                array(
                    select distinct t.ranking
                    from oracle.targets_of_scores(at, ranked) t
                    where of_indicator is null or t.scheme = of_indicator),
                first_period, last_period, 60000) p
        loop
            figures := oracle.score_figures_as_of(at, portion.rankings, portion.looked_at);
            return query
            select p.*
            from oracle.score_target_progress(at, portion.rankings, figures, portion.looked_at) p
            where p.period = any (portion.periods) and (asked is null or p.region = any (asked));
        end loop;
    end if;
end
$$;
