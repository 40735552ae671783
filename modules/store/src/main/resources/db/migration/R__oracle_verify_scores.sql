-- What verify does with the rankings of composite scores: as oracle.verify does, item by item besides, and with the
-- targets of a place in them.
drop function if exists oracle.verify_scores(timestamptz, text[], date[], boolean, integer);

create function oracle.verify_scores(at timestamptz, rankings text[], periods date[], as_of boolean, most integer)
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
    looked_at constant date[] := oracle.periods_of_score_targets(at, rankings, periods);
    figures oracle.figure[];
    told oracle.figure[];
begin
    select oracle.growth(at, s.indicators, s.item_rows, null) into figures
    from oracle.score_sheets(at, rankings, periods || looked_at) s;
    if as_of then
        told := oracle.score_figures_as_of(at, rankings, periods || looked_at);
    end if;

    return query
    with landed as materialized (
        select s.ranking, s.period, p.region, s.group_code, s.indicator, s.measure, s.direction, s.decimals, s.aim,
               s.ranked, s.members, s.members_differ_previous, s.members_differ_last_year, p.rank, p.tied, p.figure,
               p.previous_rank, p.moved, p.last_year_rank, p.moved_on_year, p.to_next, p.to_previous, p.to_aim,
               p.reason_unranked, p.items
        from tongbao.ranking_snapshot s
        join tongbao.ranking_row p on p.ranking = s.ranking and p.period = s.period
        where not as_of and not s.withdrawn and s.measure = 'SCORE'
          and s.ranking = any (rankings) and s.period = any (periods)
        union all
        select r.ranking, r.period, r.region, d.group_code, d.scheme, 'SCORE', d.direction, d.decimals, d.aim,
               r.ranked, r.members, r.members_differ_previous, r.members_differ_last_year, r.rank, r.tied, r.figure,
               r.previous_rank, r.moved, r.last_year_rank, r.moved_on_year, r.to_next, r.to_previous, r.to_aim,
               r.reason_unranked, r.items
        from oracle.scores(at, case when as_of then rankings end, told, periods) r
        join oracle.score_definitions(at) d on d.ranking = r.ranking
    ),
    computed as materialized (
        select r.ranking, r.period, r.region, d.group_code, d.scheme as indicator, 'SCORE' as measure, d.direction,
               d.decimals, d.aim, r.ranked, r.members, r.members_differ_previous, r.members_differ_last_year, r.rank,
               r.tied, r.figure, r.previous_rank, r.moved, r.last_year_rank, r.moved_on_year, r.to_next, r.to_previous,
               r.to_aim, r.reason_unranked, r.items
        from oracle.scores(at, rankings, figures, periods) r
        join oracle.score_definitions(at) d on d.ranking = r.ranking
    ),
    places as materialized (
        select concat_ws(' ', coalesce(l.ranking, c.ranking), coalesce(l.region, c.region),
                   to_char(coalesce(l.period, c.period), 'YYYY-MM')) as place,
               to_jsonb(l) - 'items' as landed,
               to_jsonb(c) - 'items' as computed
        from landed l
        full join computed c on c.ranking = l.ranking and c.region = l.region and c.period = l.period
    ),
    items as materialized (
        select concat_ws(' ', coalesce(l.ranking, c.ranking), coalesce(l.region, c.region),
                   to_char(coalesce(l.period, c.period), 'YYYY-MM'), 'item', coalesce(l.place, c.place)) as place,
               l.cells as landed,
               c.cells as computed
        from (
            select l.ranking, l.period, l.region, i.place, i.cells
            from landed l
            cross join lateral jsonb_array_elements(l.items) with ordinality i (cells, place)) l
        full join (
            select c.ranking, c.period, c.region, i.place, i.cells
            from computed c
            cross join lateral jsonb_array_elements(c.items) with ordinality i (cells, place)) c
            on c.ranking = l.ranking and c.region = l.region and c.period = l.period and c.place = l.place
    )
    select case when as_of then 'stats.rankings_as_of' else 'stats.rankings' end, d.*
    from oracle.differences(
        array(select row(p.place, p.landed, p.computed)::oracle.difference from places p
            where p.landed is distinct from p.computed),
        (select count(*) from places), 21, most) d
    union all
    select case when as_of then 'stats.scores_as_of' else 'stats.scores' end, d.*
    from oracle.differences(
        array(select row(i.place, i.landed, i.computed)::oracle.difference from items i
            where i.landed is distinct from i.computed),
        (select count(*) from items), 6, most) d;

    return query
    with landed as (
        select indicator, region, year, period, kind, target, actual, reason, attainment, pace, ahead, beyond, needed,
               needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule,
               rule_version, target_version, ranking
        from tongbao.target_progress p
        where not as_of and p.present and p.kind = 'RANK' and p.ranking = any (rankings)
          and p.indicator not in (select i.code from oracle.indicators(at) i where not i.withdrawn)
        union all
        select indicator, region, year, period, kind, target, actual, reason, attainment, pace, ahead, beyond, needed,
               needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule,
               rule_version, target_version, ranking
        from oracle.score_target_progress(at, case when as_of then rankings end, told, looked_at) p
    ),
    computed as (
        select indicator, region, year, period, kind, target, actual, reason, attainment, pace, ahead, beyond, needed,
               needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule,
               rule_version, target_version, ranking
        from oracle.score_target_progress(at, rankings, figures, looked_at) p
    ),
    beside as materialized (
        select concat_ws(' ', coalesce(l.indicator, c.indicator), coalesce(l.region, c.region), 'RANK',
                   to_char(coalesce(l.period, c.period), 'YYYY-MM')) as place,
               to_jsonb(l) as landed,
               to_jsonb(c) as computed
        from (select * from landed l where l.period = any (periods)) l
        full join (select * from computed c where c.period = any (periods)) c
            on c.indicator = l.indicator and c.region = l.region and c.period = l.period
    )
    select case when as_of then 'stats.target_progress_as_of' else 'stats.target_progress' end, d.*
    from oracle.differences(
        array(select row(b.place, b.landed, b.computed)::oracle.difference from beside b
            where b.landed is distinct from b.computed),
        (select count(*) from beside), 19, most) d;
end
$$;

-- What there is to compare of scores: as portions of the oracle, and what was landed beside.
create or replace function oracle.score_portions_to_verify(at timestamptz, of_indicator text, most integer)
    returns table (rankings text[], periods date[])
    language sql
    stable
as $$
    with portions as materialized (
        select p.*
        from oracle.score_portions(
            at,
            array(
                select distinct i.ranking
                from oracle.score_items(at) i
                where of_indicator is null or i.indicator = of_indicator),
            null, null, most) p
    )
    select p.rankings, p.periods
    from portions p
    union all
    select array[s.ranking], array_agg(s.period order by s.period)
    from (
        select s.ranking, s.period from tongbao.ranking_snapshot s where s.measure = 'SCORE' and not s.withdrawn
        union
        select p.ranking, p.period
        from tongbao.target_progress p
        where p.present
          and p.ranking is not null
          and p.indicator not in (select i.code from oracle.indicators(at) i where not i.withdrawn)) s
    where of_indicator is null
      and not exists (select from portions p where s.ranking = any (p.rankings) and s.period = any (p.periods))
    group by s.ranking
$$;
