-- The figures that the scores of some periods count: of which indicators, in which of their rows.
create or replace function oracle.score_sheets(at timestamptz, rankings text[], periods date[])
    returns table (indicators text[], item_rows date[])
    language sql
    stable
as $$
    select array_agg(distinct i.indicator), array_agg(distinct d.item_row)
    from oracle.score_items(at) i
    join oracle.due_items(at, rankings, oracle.scored_periods(at, rankings, periods)) d
        on d.ranking = i.ranking and d.place = i.place
$$;

-- The figures that scores count as they stood at a moment, of the members and those below them.
create or replace function oracle.score_figures_as_of(at timestamptz, rankings text[], periods date[])
    returns oracle.figure[]
    language plpgsql
    stable
as $$
declare
    sheets constant record := oracle.score_sheets(at, rankings, periods);
    members constant text[] := oracle.ever_in_groups(
        at,
        array(select distinct i.group_code from oracle.score_items(at) i where i.ranking = any (rankings)));
begin
    return array(
        select f
        from oracle.computed_from(
            at, array(select row(i, '-infinity')::oracle.untold from unnest(sheets.indicators) i), null, null, members) c
        cross join lateral unnest(oracle.growth_as_of(at, c.alike, sheets.item_rows, c.sources)) f);
end
$$;

-- The work in portions: rankings of one scheme, since they count the same figures, and periods that there are reports
-- for. A portion begins anew after so many reports.
create or replace function oracle.score_portions(
    at timestamptz, rankings text[], first_period date, last_period date, most integer)
    returns table (rankings text[], periods date[])
    language sql
    stable
as $$
    with items as materialized (
        select * from oracle.score_items(at) i where i.ranking = any (score_portions.rankings)
    ),
    -- with the parts of ratios: where these were reported the ratio has a figure (U4)
    counted_indicator as (
        select distinct i.scheme, p.indicator
        from items i
        join oracle.definitions(at, 'INDICATOR') d on d.code = i.indicator
        cross join lateral (
            values (i.indicator), (d.body ->> 'numerator'), (d.body ->> 'denominator')) p (indicator)
    ),
    counted as (
        select c.scheme, r.period, count(*) as reports
        from (select array(select i.indicator from counted_indicator i) as codes) n
        cross join lateral oracle.reports_of(
            n.codes, coalesce(first_period, '-infinity'), coalesce(last_period, 'infinity'), null) r
        join counted_indicator c on c.indicator = r.indicator
        where r.known_at <= at
        group by c.scheme, r.period
    ),
    cut as (
        select c.*, div(sum(c.reports) over (partition by c.scheme order by c.period) - c.reports, most) as portion
        from counted c
    )
    select array(select distinct i.ranking from items i where i.scheme = c.scheme),
           array_agg(c.period order by c.period)
    from cut c
    group by c.scheme, c.portion
$$;

-- Of rankings of scores those that landed results tell exactly: where this is said of the ranking and of each indicator
-- that it counts, since only the indicator's task can tell that something came in that changed nothing.
create or replace function oracle.settled_scores(at timestamptz, rankings text[])
    returns setof oracle.telling
    language plpgsql
    stable
as $$
declare
    items constant text[] := array(
        select distinct i.indicator from oracle.score_items(at) i where i.ranking = any (rankings));
    settled constant text[] := array(select s.code from oracle.settled(at, 'INDICATOR', items) s);
begin
    return query
    select s.*
    from oracle.settled(at, 'SCORE', rankings) s
    where s.code not in (
        select i.ranking from oracle.score_items(at) i where i.indicator <> all (settled));
end
$$;

-- Of the others what the last moment before it tells at which one and all indicators that it counts were settled: the periods
-- before those of what changed since (see told_in_part).
create or replace function oracle.scores_told_in_part(at timestamptz, rankings text[])
    returns setof oracle.telling
    language plpgsql
    stable
as $$
#variable_conflict use_column
begin
    return query
    with items as materialized (
        select distinct i.ranking, i.indicator from oracle.score_items(at) i where i.ranking = any (rankings)
    ),
    counted as materialized (
        select i.ranking, 'INDICATOR' as kind, i.indicator as code from items i
        union all
        select distinct i.ranking, 'SCORE', i.ranking from items i
    ),
    last as (
        select c.ranking, min(s.settled_until) as settled_until
        from counted c
        left join lateral (
            -- one that goes on at the moment, else the last before it
            select at as settled_until
            where exists (select from oracle.settled(at, c.kind, array[c.code]))
            union all
            (select t.settled_until
            from tongbao.settled t
            where t.kind = c.kind and t.code = c.code and t.settled_until <= at and t.settled_from < t.settled_until
            order by t.settled_until desc
            limit 1)
            limit 1) s on true
        group by c.ranking
        having count(*) = count(s.settled_until)
    ),
    -- as in oracle.settled, the first that ends no earlier covers the moment if any does
    covering as materialized (
        select l.ranking, l.settled_until, c.kind, s.*
        from last l
        join counted c on c.ranking = l.ranking
        left join lateral (
            select t.settled_from < l.settled_until as covers, t.writer, t.generation, t.sequence
            from tongbao.settled t
            where t.kind = c.kind and t.code = c.code and t.settled_until >= l.settled_until
            order by t.settled_until, t.settled_from
            limit 1) s on true
        where oracle.may_tell(l.settled_until, at)
    ),
    together as materialized (
        select c.ranking, c.settled_until, c.writer, c.generation, c.sequence
        from covering c
        where c.kind = 'SCORE'
          and c.ranking not in (select o.ranking from covering o where o.covers is not true)
    ),
    changed as (
        select i.ranking, c.period, c.known_at
        from oracle.changes((select min(t.settled_until) from together t), at) c
        join oracle.needed(at, array(select i.indicator from items i)) n on n.needed = c.indicator
        join items i on i.indicator = n.indicator
    )
    select t.ranking, t.writer, t.generation, t.sequence, coalesce(min(c.period), 'infinity')
    from together t
    left join changed c on c.ranking = t.ranking and c.known_at >= t.settled_until
    group by t.ranking, t.writer, t.generation, t.sequence;
end
$$;

-- Scores as they were known at a moment, each with what its items gave, and what the rankings were defined as then: read of
-- the periods of which that is exact, else computed anew.
drop function if exists oracle.scores_as_of(timestamptz, text, text, date, date);
drop function if exists oracle.scores_as_of(timestamptz, text, text, date, date, text);

create or replace function oracle.scores_as_of(
    at timestamptz, of_ranking text, of_scheme text, first_period date, last_period date, of_group text,
    of_region text)
    returns table (
        ranking text,
        period date,
        region text,
        rank integer,
        tied boolean,
        figure numeric,
        previous_rank integer,
        moved integer,
        last_year_rank integer,
        moved_on_year integer,
        to_next numeric,
        to_previous numeric,
        to_aim numeric,
        reason_unranked text,
        ranked integer,
        members integer,
        members_differ_previous boolean,
        members_differ_last_year boolean,
        known_at timestamptz,
        items jsonb)
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    portion record;
    asked constant text[] := array(
        select distinct i.ranking
        from oracle.score_items(at) i
        where (of_ranking is null or i.ranking = of_ranking)
          and (of_scheme is null or i.scheme = of_scheme)
          and (of_group is null or i.group_code = of_group));
    settled constant oracle.telling[] := array(select s from oracle.settled_scores(at, asked) s);
    told constant oracle.telling[] := settled || array(
        select p
        from oracle.scores_told_in_part(
            at, array(select a from unnest(asked) a where a not in (select s.code from unnest(settled) s))) p);
    regions constant text[] := case when of_region is not null then array[of_region] end;
begin
    return query
    select *
    from oracle.told_rankings(told, first_period, last_period, regions);
    for portion in
        select p.*
        from (
            select array_agg(a) as rankings, greatest(first_period, t.before) as since
            from unnest(asked) a
            left join unnest(told) t on t.code = a
            where t.before is distinct from 'infinity' and (t.before <= last_period) is not false
            group by greatest(first_period, t.before)) a
        cross join lateral oracle.score_portions(at, a.rankings, a.since, last_period, 60000) p
    loop
        return query
        select s.*
        from oracle.scores(
            at,
            portion.rankings,
            oracle.score_figures_as_of(at, portion.rankings, portion.periods),
            portion.periods) s
        where of_region is null or s.region = of_region;
    end loop;
end
$$;

-- The same in the columns of stats.rankings.
drop function if exists oracle.score_rankings_as_of(timestamptz, text, text, date, date);
drop function if exists oracle.score_rankings_as_of(timestamptz, text, text, date, date, text);

create or replace function oracle.score_rankings_as_of(
    at timestamptz, of_ranking text, of_scheme text, first_period date, last_period date, of_group text,
    of_region text)
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
    language sql
    stable
as $$
    with scored as materialized (
        select *
        from oracle.scores_as_of(at, of_ranking, of_scheme, first_period, last_period, of_group, of_region)
    )
    select s.ranking,
           d.group_code,
           d.scheme,
           'SCORE',
           s.period,
           s.region,
           s.rank,
           s.ranked,
           s.tied,
           trim_scale(s.figure),
           s.previous_rank,
           s.moved,
           s.last_year_rank,
           s.moved_on_year,
           trim_scale(s.to_next),
           trim_scale(s.to_previous),
           s.reason_unranked,
           null::text,
           s.known_at,
           r.name_zh,
           r.name_en,
           c.body ->> 'name_zh',
           c.body ->> 'name_en',
           '分',
           d.direction,
           d.decimals,
           s.members,
           d.aim,
           trim_scale(s.to_aim),
           s.members_differ_previous,
           s.members_differ_last_year,
           null::text,
           null::timestamptz
    from scored s
    join oracle.score_definitions(at) d on d.ranking = s.ranking
    join oracle.definitions(at, 'SCHEME') c on c.code = d.scheme
    left join oracle.regions_of(at, array(select distinct e.region from scored e)) r on r.code = s.region
$$;
