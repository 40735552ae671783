-- The items of the rankings of composite scores, as they were defined at a moment (K6). A ranking whose scheme is gone,
-- and an item whose indicator is, is not there.
create or replace function oracle.score_items(at timestamptz)
    returns table (
        ranking text,
        group_code text,
        decimals integer,
        ties text,
        aim integer,
        scheme text,
        total text,
        place integer,
        item text,
        indicator text,
        measure text,
        method text,
        weight numeric,
        cap numeric,
        missing text,
        lower boolean,
        item_decimals integer,
        per_cent boolean,
        kind text,
        rows_of text,
        first integer,
        step integer)
    language sql
    stable
as $$
    select r.code,
           r.body ->> 'group',
           (r.body ->> 'decimals')::integer,
           r.body ->> 'ties',
           (r.body ->> 'aim')::integer,
           s.code,
           s.body ->> 'total',
           e.place::integer,
           e.item,
           e.indicator,
           e.measure,
           e.method,
           e.weight,
           e.cap,
           e.missing,
           n.body ->> 'direction' = 'LOWER' and e.measure <> 'ATTAINMENT',
           case when e.measure in ('MONTH_GROWTH', 'CUMULATIVE_GROWTH', 'ATTAINMENT')
               then i.growth_decimals
               else i.decimals
           end,
           e.measure = 'ATTAINMENT' or lower(btrim(i.unit)) in ('%', '％', 'percent', 'per cent'),
           i.kind,
           i.scheme,
           i.first,
           i.step
    from oracle.definitions(at, 'RANKING') r
    join oracle.definitions(at, 'SCHEME') s on s.code = r.body ->> 'indicator' and not s.withdrawn
    cross join lateral rows from (
        jsonb_to_recordset(s.body -> 'items')
        as (item text, indicator text, measure text, method text, weight numeric, cap numeric, missing text)
    ) with ordinality as e (item, indicator, measure, method, weight, cap, missing, place)
    join oracle.indicators(at) i on i.code = e.indicator and not i.withdrawn
    join oracle.definitions(at, 'INDICATOR') n on n.code = e.indicator
    where not r.withdrawn and r.body ->> 'measure' = 'SCORE'
$$;

-- The rankings of composite scores themselves. Which end is best the scheme says: of a sum of ranks the lower.
create or replace function oracle.score_definitions(at timestamptz)
    returns table (
        ranking text, group_code text, scheme text, direction text, decimals integer, ties text, aim integer)
    language sql
    stable
as $$
    select i.ranking,
           i.group_code,
           i.scheme,
           case when bool_or(i.method = 'RANK_SUM') then 'LOWER' else 'HIGHER' end,
           i.decimals,
           i.ties,
           i.aim
    from oracle.score_items(at) i
    group by i.ranking, i.group_code, i.scheme, i.decimals, i.ties, i.aim
$$;

-- The calendar of scores. A score has a row wherever one of its items has one. In it each item counts with its latest
-- row of the year (K4: GDP in April with the first quarter's); an item that has none yet is not due.
create or replace function oracle.due_items(at timestamptz, rankings text[], periods date[])
    returns table (ranking text, period date, row_before date, place integer, item_row date)
    language sql
    stable
as $$
    with month as (
        select i.ranking,
               i.place,
               m.month,
               case when not oracle.not_a_row(m.month, i.measure, i.kind, i.rows_of, i.first, i.step)
                   then m.month
               end as item_row
        from oracle.score_items(at) i
        cross join generate_series(1, 12) m (month)
        where i.ranking = any (rankings)
    ),
    latest as (
        select m.ranking,
               m.place,
               m.month,
               max(m.item_row) over (partition by m.ranking, m.place order by m.month) as item_row
        from month m
    ),
    score_row as (
        select r.ranking, r.month, lag(r.month) over (partition by r.ranking order by r.month) as month_before
        from (select distinct m.ranking, m.month from month m where m.item_row is not null) r
    )
    select l.ranking,
           p.period,
           (d.january + make_interval(months => s.month_before - 1))::date,
           l.place,
           (d.january + make_interval(months => l.item_row - 1))::date
    from (select distinct p from unnest(periods) p) p (period)
    cross join lateral (select date_trunc('year', p.period)::date as january) d
    join score_row s on s.month = extract(month from p.period)
    join latest l on l.ranking = s.ranking and l.month = s.month and l.item_row is not null
$$;

-- The periods whose scores those of some periods are compared with (K4): themselves, the rows before, the same rows of
-- last year.
create or replace function oracle.scored_periods(at timestamptz, rankings text[], periods date[])
    returns date[]
    language sql
    stable
as $$
    select array(
        select p from unnest(periods) p
        union
        select (p - interval '1 year')::date from unnest(periods) p
        union
        select d.row_before from oracle.due_items(at, rankings, periods) d where d.row_before is not null)
$$;
