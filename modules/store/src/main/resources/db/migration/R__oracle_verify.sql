-- Counts the cells in which rows differ, and names the first of them. A row that is missing on one side is one cell.
create or replace function oracle.differences(
    rows oracle.difference[], rows_compared bigint, cells_of_a_row integer, most integer)
    returns table (
        row_count bigint, cell_count bigint, differing bigint, place text, cell text, landed text, computed text)
    language sql
    immutable
as $$
    with cells as materialized (
        select r.place, e.cell, e.landed, e.computed
        from unnest(rows) r
        cross join lateral (
            select k.key as cell, k.value #>> '{}' as landed, r.computed ->> k.key as computed
            from jsonb_each(r.landed) k
            where r.computed is not null and k.value is distinct from r.computed -> k.key
            union all
            select '(row)',
                   case when r.landed is null then 'missing' else 'there' end,
                   case when r.computed is null then 'missing' else 'there' end
            where r.landed is null or r.computed is null) e
    )
    select rows_compared, rows_compared * cells_of_a_row, (select count(*) from cells), null, null, null, null
    union all
    (select null, null, null, c.place, c.cell, c.landed, c.computed
    from cells c
    order by c.place, c.cell
    limit most)
$$;

-- What verify does: sets what was landed, or what the as-of functions tell, beside the oracle, row by row, and names
-- the cells that differ. First a row for each view with the counts, then up to `most` cells of each.
drop function if exists oracle.verify(timestamptz, text[], date[], boolean, integer);

create function oracle.verify(at timestamptz, indicators text[], periods date[], as_of boolean, most integer)
    returns table (
        compared text, row_count bigint, cell_count bigint, differing bigint, place text, cell text, landed text, computed text)
    language plpgsql
    stable
    set plan_cache_mode = force_custom_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    looked_at constant date[] := oracle.looked_at(at, indicators, periods)
        || oracle.periods_of_targets(at, indicators, periods);
    figures constant oracle.figure[] := oracle.growth(at, indicators, periods, looked_at, null);
    told oracle.figure[] := '{}';
begin
    if as_of then
        told := oracle.growth_as_of(at, indicators, periods, looked_at, null);
    end if;

    return query
    with landed as (
        select indicator, region, period, month_value, month_derived, month_base,
               month_rollup_base, month_growth, month_growth_source, month_growth_code,
               month_growth_computed, cumulative_value, cumulative_derived, cumulative_base,
               cumulative_rollup_base, cumulative_growth, growth_source, growth_code,
               growth_computed, complete, missing_periods,
               reported, expected, rolled_up, rolled_month, rolled_cumulative, obs_status,
               data_class, class_mixed, revision, previous_month_base, previous_month_growth, previous_month_code,
               two_year_growth, two_year_source, two_year_code, contribution, pull, contribution_source,
               contribution_code, month_class, month_growth_class, cumulative_class, growth_class, two_year_class,
               contribution_class, pull_class
        from tongbao.observation o
        where not as_of and o.present and o.indicator = any (indicators)
        union all
        select indicator, region, period, month_value, month_derived, month_base,
               month_rollup_base, month_growth, month_growth_source, month_growth_code,
               month_growth_computed, cumulative_value, cumulative_derived, cumulative_base,
               cumulative_rollup_base, cumulative_growth, growth_source, growth_code,
               growth_computed, complete, missing_periods,
               reported, expected, rolled_up, rolled_month, rolled_cumulative, obs_status,
               data_class, class_mixed, revision, previous_month_base, previous_month_growth, previous_month_code,
               two_year_growth, two_year_source, two_year_code, contribution, pull, contribution_source,
               contribution_code, month_class, month_growth_class, cumulative_class, growth_class, two_year_class,
               contribution_class, pull_class
        from oracle.flat(told)
    ),
    computed as (
        select indicator, region, period, month_value, month_derived, month_base,
               month_rollup_base, month_growth, month_growth_source, month_growth_code,
               month_growth_computed, cumulative_value, cumulative_derived, cumulative_base,
               cumulative_rollup_base, cumulative_growth, growth_source, growth_code,
               growth_computed, complete, missing_periods,
               reported, expected, rolled_up, rolled_month, rolled_cumulative, obs_status,
               data_class, class_mixed, revision, previous_month_base, previous_month_growth, previous_month_code,
               two_year_growth, two_year_source, two_year_code, contribution, pull, contribution_source,
               contribution_code, month_class, month_growth_class, cumulative_class, growth_class, two_year_class,
               contribution_class, pull_class
        from oracle.flat(figures)
    ),
    beside as materialized (
        select concat_ws(' ', i.indicator, i.region, to_char(i.period, 'YYYY-MM')) as place,
               l is distinct from c as differs,
               case when l is distinct from c then to_jsonb(l) end as landed,
               case when l is distinct from c then to_jsonb(c) end as computed
        from (select * from landed l where l.period = any (periods)) l
        full join (select * from computed c where c.period = any (periods)) c
            on c.indicator = l.indicator and c.region = l.region and c.period = l.period
        cross join lateral (
            select coalesce(l.indicator, c.indicator) as indicator,
                   coalesce(l.region, c.region) as region,
                   coalesce(l.period, c.period) as period) i
    )
    select case when as_of then 'stats.growth_as_of' else 'stats.growth' end, d.*
    from oracle.differences(
        array(select row(b.place, b.landed, b.computed)::oracle.difference from beside b where b.differs),
        (select count(*) from beside), 44, most) d;

    return query
    with landed as (
        select s.ranking, s.period, p.region, s.group_code, s.indicator, s.measure, s.direction, s.decimals, s.aim,
               s.ranked, s.members, s.members_differ_previous, s.members_differ_last_year, p.rank, p.tied, p.figure,
               p.previous_rank, p.moved, p.last_year_rank, p.moved_on_year, p.to_next, p.to_previous, p.to_aim,
               p.reason_unranked
        from tongbao.ranking_snapshot s
        join tongbao.ranking_row p on p.ranking = s.ranking and p.period = s.period
        where not as_of and not s.withdrawn and s.measure <> 'SCORE'
          and s.indicator = any (indicators) and s.period = any (periods)
        union all
        select r.ranking, r.period, r.region, d.group_code, d.indicator, d.measure, d.direction, d.decimals, d.aim,
               r.ranked, r.members, r.members_differ_previous, r.members_differ_last_year, r.rank, r.tied, r.figure,
               r.previous_rank, r.moved, r.last_year_rank, r.moved_on_year, r.to_next, r.to_previous, r.to_aim,
               r.reason_unranked
        from oracle.rankings(at, told, periods) r
        join oracle.ranking_definitions(at) d on d.code = r.ranking
    ),
    computed as (
        select r.ranking, r.period, r.region, d.group_code, d.indicator, d.measure, d.direction, d.decimals, d.aim,
               r.ranked, r.members, r.members_differ_previous, r.members_differ_last_year, r.rank, r.tied, r.figure,
               r.previous_rank, r.moved, r.last_year_rank, r.moved_on_year, r.to_next, r.to_previous, r.to_aim,
               r.reason_unranked
        from oracle.rankings(at, figures, periods) r
        join oracle.ranking_definitions(at) d on d.code = r.ranking
    ),
    beside as materialized (
        select concat_ws(' ', coalesce(l.ranking, c.ranking), coalesce(l.region, c.region),
                   to_char(coalesce(l.period, c.period), 'YYYY-MM')) as place,
               l is distinct from c as differs,
               case when l is distinct from c then to_jsonb(l) end as landed,
               case when l is distinct from c then to_jsonb(c) end as computed
        from landed l
        full join computed c on c.ranking = l.ranking and c.region = l.region and c.period = l.period
    )
    select case when as_of then 'stats.rankings_as_of' else 'stats.rankings' end, d.*
    from oracle.differences(
        array(select row(b.place, b.landed, b.computed)::oracle.difference from beside b where b.differs),
        (select count(*) from beside), 21, most) d;

    return query
    with landed as (
        select indicator, region, year, period, kind, target, actual, reason, attainment, pace, ahead, beyond, needed,
               needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule,
               rule_version, target_version, ranking
        from tongbao.target_progress p
        where not as_of and p.present and p.indicator = any (indicators)
        union all
        select indicator, region, year, period, kind, target, actual, reason, attainment, pace, ahead, beyond, needed,
               needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule,
               rule_version, target_version, ranking
        from oracle.target_progress(at, told, indicators) p
    ),
    computed as (
        select indicator, region, year, period, kind, target, actual, reason, attainment, pace, ahead, beyond, needed,
               needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule,
               rule_version, target_version, ranking
        from oracle.target_progress(at, figures, indicators) p
    ),
    beside as materialized (
        select concat_ws(' ', i.indicator, i.region, i.kind, to_char(i.period, 'YYYY-MM')) as place,
               l is distinct from c as differs,
               case when l is distinct from c then to_jsonb(l) end as landed,
               case when l is distinct from c then to_jsonb(c) end as computed
        from (select * from landed l where l.period = any (periods)) l
        full join (select * from computed c where c.period = any (periods)) c
            on c.indicator = l.indicator and c.region = l.region and c.year = l.year and c.kind = l.kind
            and c.period = l.period
        cross join lateral (
            select coalesce(l.indicator, c.indicator) as indicator,
                   coalesce(l.region, c.region) as region,
                   coalesce(l.kind, c.kind) as kind,
                   coalesce(l.period, c.period) as period) i
    )
    select case when as_of then 'stats.target_progress_as_of' else 'stats.target_progress' end, d.*
    from oracle.differences(
        array(select row(b.place, b.landed, b.computed)::oracle.difference from beside b where b.differs),
        (select count(*) from beside), 19, most) d;
end
$$;

-- What there is to compare: portions of what was reported, and what was landed beside.
create or replace function oracle.portions_to_verify(at timestamptz, of_indicator text, most integer)
    returns table (indicators text[], periods date[])
    language sql
    stable
as $$
    with portions as materialized (
        select p.*
        from oracle.portions(
            at,
            array(select i.code from oracle.indicators(at) i where of_indicator is null or i.code = of_indicator),
            null, null, null, most) p
    ),
    covered as materialized (
        select distinct i as indicator, d as period
        from portions p
        cross join unnest(p.indicators) i
        cross join unnest(p.periods) d
    ),
    landed as (
        select o.indicator, o.period from tongbao.observation o where o.present
        union
        select s.indicator, s.period from tongbao.ranking_snapshot s where not s.withdrawn and s.measure <> 'SCORE'
        union
        select p.indicator, p.period
        from tongbao.target_progress p
        join oracle.indicators(at) i on i.code = p.indicator and not i.withdrawn -- others are scores' (K6)
        where p.present
    )
    select p.indicators, p.periods
    from portions p
    union all
    select array[l.indicator], array_agg(l.period order by l.period)
    from (
        select l.indicator, l.period
        from landed l
        where at = 'infinity' and (of_indicator is null or l.indicator = of_indicator)
        except
        select c.indicator, c.period from covered c
    ) l
    group by l.indicator
$$;
