-- The number of a figure that a measure compares, or the reason why it is not eligible (K1, K3). A growth that was
-- supplied counts even where the value beside it is a partial sum.
create or replace function oracle.eligible(f oracle.figure, measure text, kind text, not_a_row boolean)
    returns table (figure numeric, reason text)
    language sql
    immutable
as $$
    select e.figure,
           case when e.figure is not null then null
               when (f).region is null then 'NOT_REPORTED'
               when (f).status = 'Q' then 'SUPPRESSED'
               when (f).status = 'M' then 'CANNOT_EXIST'
               when not_a_row then 'NOT_A_ROW'
               when (s.side).value is not null and (s.side).class is null and s.partial then 'PARTIAL'
               when not s.by_growth and (s.side).code is distinct from 'INCOMPLETE' then 'NOT_REPORTED'
               else coalesce((s.side).code, 'NOT_REPORTED')
           end
    from (
        select measure in ('MONTH_GROWTH', 'CUMULATIVE_GROWTH') as by_growth,
               coalesce((f).reported < (f).expected, false) as partial,
               case when measure in ('MONTH_VALUE', 'MONTH_GROWTH')
                       or (measure in ('VALUE', 'ATTAINMENT') and (kind = 'STOCK'
                           or (kind = 'RATE' and ((f).cumulative).value is null)))
                   then (f).month
                   else (f).cumulative
               end as side) s
    cross join lateral (
        select case when s.by_growth
                   then case when not (
                           coalesce((s.side).source, '') in ('ROLLED_UP', 'FROM_PARTS') and s.partial)
                       then (s.side).growth
                   end
                   else case when not ((s.side).class is null and s.partial) then (s.side).value end
               end as figure) e
$$;

-- What a member is compared by (K1): its number, or how much of its target that is (T3). One that did not report has none
-- whether or not it has a target.
create or replace function oracle.compared_by(
    measure text, reported boolean, number numeric, why_none text, target numeric)
    returns table (figure numeric, reason text)
    language sql
    immutable
as $$
    select case when measure = 'ATTAINMENT' then a.share else number end,
           case when measure = 'ATTAINMENT' and a.share is null
               then case when target > 0 or not reported then coalesce(why_none, 'NO_TARGET') else 'NO_TARGET' end
               else why_none
           end
    from (select oracle.attainment(number, target) as share) a
$$;

-- Whether a month is no row of a measure: of those of the month alone, M11 has none in its first row (C3).
create or replace function oracle.not_a_row(
    month integer, measure text, kind text, scheme text, first integer, step integer)
    returns boolean
    language sql
    immutable
as $$
    select month < first
        or mod(month - first, step) <> 0
        or (measure in ('MONTH_VALUE', 'MONTH_GROWTH') and kind = 'FLOW' and scheme = 'M11' and month = first)
$$;

-- What each member of each ranking is compared by in a period, or the reason why it is not ranked (K1, K3); of some
-- rankings, if they are named.
drop function if exists oracle.candidates(timestamptz, oracle.figure[]);
drop function if exists oracle.contenders(timestamptz, oracle.figure[]);

create or replace function oracle.contenders(at timestamptz, figures oracle.figure[], wanted text[])
    returns setof oracle.contender
    language sql
    stable
as $$
    with sheets as materialized (
        select distinct f.indicator, f.period from unnest(figures) f
    ),
    definitions as materialized (
        select d.*, i.kind, i.scheme, i.first, i.step
        from oracle.ranking_definitions(at) d
        join oracle.indicators(at) i on i.code = d.indicator and not i.withdrawn
        where d.indicator in (select s.indicator from sheets s) and (wanted is null or d.code = any (wanted))
    ),
    members as materialized (
        select *
        from oracle.members(
            at,
            array(select distinct d.group_code from definitions d),
            array(select distinct s.period from sheets s))
    ),
    aims as materialized (
        select *
        from oracle.aims(at, array(select distinct d.indicator from definitions d where d.measure = 'ATTAINMENT'))
    )
    select d.code,
           m.period,
           case when extract(month from m.period) > d.first
               then (m.period - make_interval(months => d.step))::date
           end,
           m.region,
           d.direction = 'HIGHER',
           d.aim,
           c.figure,
           case d.ties when 'EXACT' then c.figure else round(c.figure, d.decimals) end,
           c.reason,
           greatest(f.known_at, a.known_at),
           null::jsonb
    from definitions d
    join sheets s on s.indicator = d.indicator
    join members m on m.group_code = d.group_code and m.period = s.period
    left join unnest(figures) f on f.indicator = d.indicator and f.period = m.period and f.region = m.region
    left join aims a
        on d.measure = 'ATTAINMENT' and a.indicator = d.indicator and a.region = m.region
        and a.year = extract(year from m.period)
    cross join lateral oracle.eligible(
        f, d.measure, d.kind,
        oracle.not_a_row(extract(month from m.period)::integer, d.measure, d.kind, d.scheme, d.first, d.step)) e
    cross join lateral oracle.compared_by(d.measure, f.region is not null, e.figure, e.reason, a.value) c
$$;

-- K2, K3, K5: rankings of contenders, whole. A ranking that ranks nobody is none.
drop function if exists oracle.places(timestamptz, oracle.figure[]);

create or replace function oracle.places(contenders oracle.contender[])
    returns table (
        ranking text,
        period date,
        row_before date,
        region text,
        rank integer,
        tied boolean,
        figure numeric,
        to_next numeric,
        to_previous numeric,
        to_aim numeric,
        reason text,
        ranked integer,
        members integer,
        known_at timestamptz)
    language sql
    immutable
as $$
    with listed as (
        select c.*,
               case when c.higher then -c.key else c.key end as from_the_top,
               count(c.figure) over w as ranked,
               count(*) over w as members,
               max(c.known_at) over w as board_known_at
        from unnest(contenders) c
        window w as (partition by c.ranking, c.period)
    ),
    -- those who share a rank are peers in this order, so the groups beside theirs are the next ranks
    ranked as (
        select l.*,
               rank() over w as rank,
               count(*) over same as sharing,
               case when l.higher then min(l.figure) over before else max(l.figure) over before end as better,
               case when l.higher then max(l.figure) over after else min(l.figure) over after end as worse,
               case when l.higher then min(l.figure) over same else max(l.figure) over same end as enough
        from listed l
        where l.ranked > 0
        window w as (partition by l.ranking, l.period, l.figure is null order by l.from_the_top),
            same as (w groups between current row and current row),
            before as (w groups between 1 preceding and 1 preceding),
            after as (w groups between 1 following and 1 following)
    ),
    aimed as (
        select r.*,
               max(r.enough) filter (
                   where r.figure is not null and r.aim >= r.rank and r.aim < r.rank + r.sharing)
                   over (partition by r.ranking, r.period) as enough_for_aim
        from ranked r
    )
    select a.ranking,
           a.period,
           a.row_before,
           a.region,
           case when a.figure is not null then a.rank end::integer,
           a.figure is not null and a.sharing > 1,
           a.figure,
           abs(a.figure - a.better),
           abs(a.figure - a.worse),
           case when a.figure is null then null
               when a.rank <= a.aim then 0
               else abs(a.figure - a.enough_for_aim)
           end,
           a.reason,
           a.ranked::integer,
           a.members::integer,
           a.board_known_at
    from aimed a
$$;

-- K4: places with their moves, both ranks as known at the same moment.
create or replace function oracle.ranked(contenders oracle.contender[], periods date[])
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
        known_at timestamptz)
    language sql
    immutable
as $$
    -- the row before within the year and that of last year are neighbours in these orders, where they are there at all
    with places as materialized (
        select p.*,
               (p.period - interval '1 year')::date as year_before,
               lag(p.period) over rows as neighbour,
               lag(p.rank) over rows as rank_before,
               lag(p.period) over years as neighbour_of_year,
               lag(p.rank) over years as rank_of_year
        from oracle.places(contenders) p
        window rows as (partition by p.ranking, p.region order by p.period),
            years as (partition by p.ranking, p.region, extract(month from p.period) order by p.period)
    ),
    boards as materialized (
        select p.ranking,
               p.period,
               min(p.row_before) as row_before,
               min(p.year_before) as year_before,
               array_agg(p.region order by p.region collate "C") as regions,
               max(p.known_at) as known_at
        from places p
        group by p.ranking, p.period
    ),
    -- once for each board: lists of members are long
    compared as materialized (
        select o.ranking,
               o.period,
               coalesce(b.regions <> o.regions, false) as differ_previous,
               coalesce(y.regions <> o.regions, false) as differ_last_year,
               greatest(o.known_at, b.known_at, y.known_at) as known_at
        from boards o
        left join boards b on b.ranking = o.ranking and b.period = o.row_before
        left join boards y on y.ranking = o.ranking and y.period = o.year_before
        where o.period = any (periods)
    ),
    moved as (
        select p.*,
               case when p.neighbour = p.row_before then p.rank_before end as previous_rank,
               case when p.neighbour_of_year = p.year_before then p.rank_of_year end as last_year_rank
        from places p
        where p.period = any (periods)
    )
    select m.ranking,
           m.period,
           m.region,
           m.rank,
           m.tied,
           m.figure,
           m.previous_rank,
           m.previous_rank - m.rank,
           m.last_year_rank,
           m.last_year_rank - m.rank,
           m.to_next,
           m.to_previous,
           m.to_aim,
           m.reason,
           m.ranked,
           m.members,
           o.differ_previous,
           o.differ_last_year,
           o.known_at
    from moved m
    join compared o on o.ranking = m.ranking and o.period = m.period
$$;

-- The rankings of indicators that figures give; some of them, if they are named.
drop function if exists oracle.rankings(timestamptz, oracle.figure[], date[]);

create or replace function oracle.rankings(
    at timestamptz, figures oracle.figure[], periods date[], wanted text[] default null)
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
        known_at timestamptz)
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    contenders constant oracle.contender[] := array(
        select c::oracle.contender from oracle.contenders(at, figures, wanted) c);
begin
    return query select r.* from oracle.ranked(contenders, periods) r;
end
$$;

-- The periods whose figures rankings of some periods look at: themselves, the rows before and those of last year.
create or replace function oracle.looked_at(at timestamptz, indicators text[], periods date[])
    returns date[]
    language plpgsql
    stable
as $$
begin
    return array(
        select p from unnest(periods) p
        union
        select (p - interval '1 year')::date from unnest(periods) p
        union
        select (p - make_interval(months => i.step))::date
        from unnest(periods) p
        join oracle.indicators(at) i on i.code = any (indicators) and extract(month from p) > i.first);
end
$$;
