-- What an item is worth (K6); worst and best are the ends among the members that are scored. A rate of completion is
-- itself the actual value in per cent of the target.
create or replace function oracle.item_score(
    method text, figure numeric, worst numeric, best numeric, lower boolean, cap numeric, rank bigint)
    returns numeric
    language sql
    immutable
as $$
    select case method
        when 'COMPLETION' then
            case when not lower then least(oracle.quotient(100 * greatest(figure, 0), 100), 100 * coalesce(cap, 1))
                when figure <= 0 then 100 * coalesce(cap, 1)
                else least(oracle.quotient(100 * 100, figure), 100 * coalesce(cap, 1))
            end
        when 'EFFICACY' then
            case when worst = best then 100 else 60 + oracle.quotient(40 * (figure - worst), best - worst) end
        when 'MIN_MAX' then
            case when worst = best then 100 else oracle.quotient(100 * (figure - worst), best - worst) end
        when 'RATIO_TO_BEST' then
            case when lower
                then case when figure <= 0 then 100
                    else oracle.quotient(100 * greatest(best, 0), figure)
                end
                else case when best <= 0 then 100
                    else oracle.quotient(100 * greatest(figure, 0), best)
                end
            end
        when 'RANK_SUM' then rank
    end
$$;

-- Every member of the rankings with every item that is due, what it gave and the member's total (K6). A score that no
-- member has any figure of its own period for is none: figures carried on from earlier rows alone make no score.
create or replace function oracle.item_scores(
    at timestamptz, rankings text[], figures oracle.figure[], periods date[])
    returns table (
        ranking text,
        period date,
        row_before date,
        region text,
        place integer,
        item text,
        item_row date,
        figure numeric,
        score numeric,
        weight numeric,
        reason text,
        total numeric,
        reason_unranked text,
        known_at timestamptz)
    language sql
    stable
as $$
    with items as materialized (
        select * from oracle.score_items(at) i where i.ranking = any (rankings)
    ),
    members as materialized (
        select * from oracle.members(at, array(select distinct i.group_code from items i), periods)
    ),
    listed as (
        select i.*,
               d.period,
               d.row_before,
               d.item_row,
               m.region,
               greatest(f.known_at, a.known_at) as known_at,
               case when i.method <> 'COMPLETION' or i.per_cent then c.figure end as figure,
               case when i.method = 'COMPLETION' and not i.per_cent and c.figure is not null then 'NO_TARGET'
                   else c.reason
               end as reason,
               bool_or(d.item_row = d.period and c.figure is not null) over (partition by i.ranking, d.period) as begun
        from items i
        join oracle.due_items(at, rankings, periods) d on d.ranking = i.ranking and d.place = i.place
        join members m on m.group_code = i.group_code and m.period = d.period
        left join unnest(figures) f
            on f.indicator = i.indicator and f.period = d.item_row and f.region = m.region
        left join oracle.aims(at, array(select distinct i.indicator from items i where i.measure = 'ATTAINMENT')) a
            on i.measure = 'ATTAINMENT' and a.indicator = i.indicator and a.region = m.region
            and a.year = extract(year from d.item_row)
        cross join lateral oracle.eligible(f, i.measure, i.kind, false) e
        cross join lateral oracle.compared_by(i.measure, f.region is not null, e.figure, e.reason, a.value) c
    ),
    -- why a member is not scored: the first item that excludes it, or else the first of all where it has none
    judged as (
        select l.*,
               case when first_value(l.missing) over missing_first = 'EXCLUDE' or count(l.figure) over whole = 0
                   then first_value(l.reason) over missing_first
               end as reason_unranked,
               sum(l.weight) over whole as weight_due
        from listed l
        where l.begun
        window whole as (partition by l.ranking, l.period, l.region),
            missing_first as (
                partition by l.ranking, l.period, l.region
                order by l.reason is null, l.missing <> 'EXCLUDE', l.place)
    ),
    scaled as (
        select j.*,
               case when j.lower then max(j.figure) over scored else min(j.figure) over scored end as worst,
               case when j.lower then min(j.figure) over scored else max(j.figure) over scored end as best,
               rank() over (
                   partition by j.ranking, j.period, j.place, j.reason_unranked is null and j.figure is not null
                   order by round(j.figure, j.item_decimals) * case when j.lower then 1 else -1 end) as rank
        from judged j
        window scored as (partition by j.ranking, j.period, j.place, j.reason_unranked is null)
    ),
    scored as (
        select s.*,
               case when s.reason_unranked is not null then null
                   when s.reason is null
                   then oracle.item_score(s.method, s.figure, s.worst, s.best, s.lower, s.cap, s.rank)
                   when s.missing = 'ZERO' then 0
               end as score
        from scaled s
    ),
    added as (
        select s.*,
               sum(s.weight * s.score) over whole as weighted,
               sum(s.weight) filter (where s.score is not null) over whole as weight_counted,
               min(s.score) over whole as least_score,
               -- 30 decimals: of the mean 12 are to be right
               sum(case when s.score > 0 and s.total = 'GEOMETRIC' then s.weight * ln(round(s.score, 30)) end)
                   over whole as logarithms
        from scored s
        window whole as (partition by s.ranking, s.period, s.region)
    )
    select a.ranking,
           a.period,
           a.row_before,
           a.region,
           a.place,
           a.item,
           a.item_row,
           a.figure,
           a.score,
           case when a.score is not null then a.weight end,
           a.reason,
           case when a.total = 'GEOMETRIC'
               then case when a.least_score = 0 then 0 else round(exp(a.logarithms / a.weight_counted), 12) end
               when a.method = 'RANK_SUM' then oracle.quotient(a.weighted * a.weight_due, a.weight_counted)
               else oracle.quotient(a.weighted, a.weight_counted)
           end,
           a.reason_unranked,
           a.known_at
    from added a
$$;

-- K2 to K5 of scores: the rankings of these periods, whole, each place with what its items gave. The figures are those
-- that oracle.score_sheets names.
create or replace function oracle.scores(at timestamptz, rankings text[], figures oracle.figure[], periods date[])
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
    contenders constant oracle.contender[] := array(
        select row(
            s.ranking, s.period, s.row_before, s.region, d.direction = 'HIGHER', d.aim, s.total,
            case d.ties when 'EXACT' then s.total else round(s.total, d.decimals) end,
            s.reason_unranked, max(s.known_at),
            jsonb_agg(
                jsonb_build_object(
                    'item', s.item,
                    'period', s.item_row,
                    'figure', trim_scale(s.figure),
                    'score', trim_scale(s.score),
                    'weight', trim_scale(s.weight),
                    'reason', s.reason)
                order by s.place))::oracle.contender
        from oracle.item_scores(at, rankings, figures, oracle.scored_periods(at, rankings, periods)) s
        join oracle.score_definitions(at) d on d.ranking = s.ranking
        group by s.ranking, s.period, s.row_before, s.region, d.direction, d.aim, s.total, d.ties, d.decimals,
            s.reason_unranked);
begin
    return query
    select r.*, c.items
    from oracle.ranked(contenders, periods) r
    join unnest(contenders) c on c.ranking = r.ranking and c.period = r.period and c.region = r.region;
end
$$;
