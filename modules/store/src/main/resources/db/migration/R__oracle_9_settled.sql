-- K7: what landed results tell of a moment, where the computation has said that they tell it exactly (tongbao.settled): of
-- each result the latest vintage that was sent before this was said. The order is that in which they were sent; known_at,
-- which has another, decides nothing here.
create or replace function oracle.settled(at timestamptz, of_kind text, codes text[])
    returns setof oracle.telling
    language plpgsql
    stable
as $$
begin
    return query
    select s.code, s.writer, s.generation, s.sequence, date 'infinity'
    from unnest(codes) c
    cross join lateral (
        select t.*
        from tongbao.settled t
        where t.kind = of_kind and t.code = c and t.settled_until > at
        order by t.settled_until, t.settled_from
        limit 1) s
    where s.settled_from <= at;
end
$$;

-- What became known from one moment to another: of which indicators, the first periods that it may change, and the last time.
-- Figures, ranks and lights look at their own period and at earlier ones, so a report changes no period before its own, and
-- a target none before its year.
create or replace function oracle.changes(since timestamptz, until timestamptz)
    returns table (indicator text, period date, known_at timestamptz)
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select r.indicator, r.period, max(r.known_at)
    from tongbao.report r
    where r.known_at between since and until
    group by r.indicator, r.period
    union all
    select t.indicator, make_date(t.year, 1, 1), max(t.known_at)
    from tongbao.target t
    where timezone('UTC', t.known_at) between timezone('UTC', since) and timezone('UTC', until)
    group by t.indicator, t.year;
end
$$;

-- Whether what landed results told just before a moment may be told of a later one, but for the periods of what changed in
-- between: not where definitions did; and not over long, as then little would be left.
create or replace function oracle.may_tell(settled_until timestamptz, at timestamptz)
    returns boolean
    language sql
    stable
as $$
    select settled_until > at - interval '31 days'
        and not exists (
            select
            from tongbao.reference_version v
            where timezone('UTC', v.known_at) between timezone('UTC', settled_until) and timezone('UTC', at))
$$;

-- Of indicators that are not settled at a moment, what the last settled moment before it tells: the periods before those of
-- what changed since.
create or replace function oracle.told_in_part(at timestamptz, indicators text[])
    returns setof oracle.telling
    language plpgsql
    stable
as $$
declare
    last constant tongbao.settled[] := array(
        select s.said
        from unnest(indicators) c
        cross join lateral (
            select t as said -- as one value: from columns the array would be made by way of text, times and all
            from tongbao.settled t
            where t.kind = 'INDICATOR' and t.code = c and t.settled_until <= at and t.settled_from < t.settled_until
            order by t.settled_until desc
            limit 1) s
        where oracle.may_tell((s.said).settled_until, at));
begin
    if cardinality(last) = 0 then
        return;
    end if;
    return query
    select l.code, l.writer, l.generation, l.sequence, coalesce(min(c.period), 'infinity')
    from unnest(last) l
    left join (
        select n.indicator, c.period, c.known_at
        from oracle.changes((select min(l.settled_until) from unnest(last) l), at) c
        join oracle.needed(at, indicators) n on n.needed = c.indicator) c
        on c.indicator = l.code and c.known_at >= l.settled_until
    group by l.code, l.writer, l.generation, l.sequence;
end
$$;

-- What is told of the figures, rankings and targets of indicators; and what has to be computed.
drop function if exists oracle.told_or_computed(timestamptz, text[]);

create function oracle.told_or_computed(
    at timestamptz, indicators text[], out told oracle.telling[], out computed oracle.untold[])
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
as $$
declare
    unsettled text[];
begin
    told := array(select s from oracle.settled(at, 'INDICATOR', indicators) s);
    unsettled := array(select i from unnest(indicators) i where i not in (select t.code from unnest(told) t));
    if cardinality(unsettled) > 0 then
        told := told || array(select p from oracle.told_in_part(at, unsettled) p);
    end if;
    computed := array(
        select row(i, coalesce(t.before, '-infinity'))::oracle.untold
        from unnest(indicators) i
        left join unnest(told) t on t.code = i
        where t.before is distinct from 'infinity');
end
$$;

-- Each version of a definition begins a stretch of sequence numbers of its own; the number within it.
create or replace function oracle.within_stretch(sequence bigint)
    returns bigint
    language sql
    immutable
as $$
    select sequence & 1099511627775 -- 2 ^ 40 - 1
$$;

-- The months that begin from one day to another.
create or replace function oracle.months_within(first_period date, last_period date)
    returns date[]
    language plpgsql
    immutable
as $$
begin
    return array(
        select m::date
        from generate_series(date_trunc('month', first_period)::timestamp, last_period::timestamp, interval '1 month') m
        where m >= first_period);
end
$$;

-- The months for which there may be figures of some indicators, within a stretch if given.
create or replace function oracle.told_periods(told oracle.telling[], first_period date, last_period date)
    returns table (periods date[])
    language plpgsql
    stable
as $$
begin
    return query
    select oracle.months_within(greatest(first_period, min(s.earliest)), least(last_period, max(s.latest)))
    from unnest(told) t
    cross join lateral (
        select (select o.period from tongbao.observation o where o.indicator = t.code order by o.period limit 1)
                   as earliest,
               (select o.period from tongbao.observation o where o.indicator = t.code order by o.period desc limit 1)
                   as latest) s;
end
$$;

-- Where regions lie together in the order of their codes, as those of a county do, and there are no more months asked for than
-- regions: these months, and the first and last code; else null. Each of them looked up alone takes ten times as long as reading
-- the stretch, in which there may be four times as many.
create or replace function oracle.side_by_side(
    regions text[], first_period date, last_period date, out months date[], out lowest text, out highest text)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
    set plan_cache_mode = force_generic_plan
as $$
declare
    most constant integer := 4 * cardinality(regions);
begin
    if (isfinite(first_period) and isfinite(last_period) and regions is not null) is not true then
        return;
    end if;
    months := oracle.months_within(first_period, last_period);
    if cardinality(months) not between 1 and cardinality(regions) then
        months := null;
        return;
    end if;
    select min(r), max(r) into lowest, highest from unnest(regions) r;
    if (select count(*)
        from (select from tongbao.region c where c.code between lowest and highest limit most + 1) c) > most
    then
        months := null;
    end if;
end
$$;

-- The figures of indicators, in the columns of oracle.flat; of all regions where none are given; near_months, lowest and
-- highest are what oracle.side_by_side says of them. One statement, for callers to take what they need of it: they plan without
-- nested loops.
drop function if exists oracle.told_figures(oracle.telling[], date, date, text[]);
drop function if exists oracle.told_figures(oracle.telling[], date, date, text[], date[], text, text);

create function oracle.told_figures(
    told oracle.telling[], first_period date, last_period date, regions text[], near_months date[], lowest text, highest text)
    returns table (
        indicator text,
        region text,
        period date,
        month_value numeric,
        month_derived boolean,
        month_base numeric,
        month_rollup_base numeric,
        month_growth numeric,
        month_growth_source text,
        month_growth_code text,
        month_growth_computed numeric,
        cumulative_value numeric,
        cumulative_derived boolean,
        cumulative_base numeric,
        cumulative_rollup_base numeric,
        cumulative_growth numeric,
        growth_source text,
        growth_code text,
        growth_computed numeric,
        two_year_growth numeric,
        contribution numeric,
        pull numeric,
        complete boolean,
        missing_periods text[],
        reported integer,
        expected integer,
        rolled_up boolean,
        rolled_month numeric,
        rolled_cumulative numeric,
        obs_status text,
        data_class text,
        class_mixed boolean,
        revision integer,
        known_at timestamptz,
        previous_month_base numeric,
        previous_month_growth numeric,
        previous_month_code text,
        two_year_source text,
        two_year_code text,
        contribution_source text,
        contribution_code text,
        month_class text,
        month_growth_class text,
        cumulative_class text,
        growth_class text,
        two_year_class text,
        contribution_class text,
        pull_class text)
    language sql
    stable
as $$
    -- one of the three branches is run
    with sent as (
        -- as oracle.reports_of
        select o.*
        from tongbao.observation_revision o
        where regions is null
          and o.indicator = any (array(select t.code from unnest(told) t))
          and o.period between coalesce(first_period, '-infinity') and coalesce(last_period, 'infinity')
        union all
        select o.*
        from tongbao.observation_revision o
        where near_months is null
          and o.region = any (regions)
          and o.indicator = any (array(select t.code from unnest(told) t))
          and o.period between coalesce(first_period, '-infinity') and coalesce(last_period, 'infinity')
    ),
    newest as (
        (select distinct on (s.indicator, s.region, s.period) s.*
        from sent s
        join unnest(told) t on t.code = s.indicator and t.generation = s.generation and s.sequence < t.sequence
            and s.period < t.before
        order by s.indicator, s.region, s.period, s.sequence desc)
        union all
        -- what lies together is read as it lies, and needs no sorting
        select n.*
        from unnest(told) t
        join unnest(near_months) m on m < t.before
        cross join lateral (
            select distinct on (o.region) o.*
            from (
                select *
                from tongbao.observation_revision o
                where o.indicator = t.code and o.period = m and o.region between lowest and highest
                offset 0) o
            where o.generation = t.generation and o.sequence < t.sequence
            order by o.region, o.sequence desc) n
        where n.region = any (regions)
    )
    select n.indicator,
           n.region,
           n.period,
           trim_scale(n.month_value),
           n.month_derived,
           trim_scale(n.month_base),
           trim_scale(n.month_rollup_base),
           trim_scale(n.month_growth),
           n.month_growth_source,
           n.month_growth_code,
           trim_scale(n.month_growth_computed),
           trim_scale(n.cumulative_value),
           n.cumulative_derived,
           trim_scale(n.cumulative_base),
           trim_scale(n.cumulative_rollup_base),
           trim_scale(n.cumulative_growth),
           n.growth_source,
           n.growth_code,
           trim_scale(n.growth_computed),
           trim_scale(n.two_year_growth),
           trim_scale(n.contribution),
           trim_scale(n.pull),
           n.complete,
           n.missing_periods,
           n.reported,
           n.expected,
           n.rolled_up,
           trim_scale(n.rolled_month),
           trim_scale(n.rolled_cumulative),
           n.obs_status,
           n.data_class,
           n.class_mixed,
           n.revision,
           n.known_at,
           trim_scale(n.previous_month_base),
           trim_scale(n.previous_month_growth),
           n.previous_month_code,
           n.two_year_source,
           n.two_year_code,
           n.contribution_source,
           n.contribution_code,
           n.month_class,
           n.month_growth_class,
           n.cumulative_class,
           n.growth_class,
           n.two_year_class,
           n.contribution_class,
           n.pull_class
    from newest n
    where n.present
$$;

-- Rankings, in the columns of oracle.scores_as_of; the places of all regions where none are given. What was shown is told by
-- heads: to a head belong the latest places up to it, whoever sent them, since a snapshot's places are kept where it
-- changed them. One statement, for callers to take what they need of it: they plan without nested loops.
drop function if exists oracle.told_rankings(oracle.telling[], date, date);
drop function if exists oracle.told_rankings(oracle.telling[], date, date, text[]);

create function oracle.told_rankings(
    told oracle.telling[], first_period date, last_period date, regions text[])
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
    language sql
    stable
as $$
    with head as materialized (
        select distinct on (h.ranking, h.period) h.*
        from tongbao.ranking_snapshot_history h
        join unnest(told) t
            on t.code = h.ranking and t.generation = h.generation and t.writer = split_part(h.snapshot, '-', 2)::integer
            and oracle.within_stretch(h.sequence) < t.sequence and h.period < t.before
        where h.ranking = any (array(select t.code from unnest(told) t))
          and h.period between coalesce(first_period, '-infinity') and coalesce(last_period, 'infinity')
        order by h.ranking, h.period, h.sequence desc
    ),
    snapshots as (
        select h.*,
               (select count(*)
                from (
                    select
                    from tongbao.ranking_snapshot_history s
                    where s.ranking = h.ranking and s.period = h.period
                    limit 5) s) as up_to_five
        from head h
        where regions is null and not h.withdrawn
    ),
    -- one of the three branches is run for a head
    place as (
        select p.*
        from snapshots h
        cross join lateral (
            select distinct on (p.region) p.*
            from tongbao.ranking_row_history p
            where p.ranking = h.ranking and p.period = h.period
              and (p.generation, p.sequence) <= (h.generation, h.sequence)
            order by p.region desc, p.generation desc, p.sequence desc) p
        where h.up_to_five < 5
        union all
        -- of many vintages the latest of each place is found in the key alone, and then read
        select p.*
        from snapshots h
        cross join lateral (
            select distinct on (p.region) p.region, p.generation, p.sequence
            from tongbao.ranking_row_history p
            where p.ranking = h.ranking and p.period = h.period
              and (p.generation, p.sequence) <= (h.generation, h.sequence)
            order by p.region desc, p.generation desc, p.sequence desc) k
        cross join lateral (
            select *
            from tongbao.ranking_row_history p
            where p.ranking = h.ranking and p.period = h.period and p.region = k.region
              and p.generation = k.generation and p.sequence = k.sequence
            limit 1) p
        where h.up_to_five = 5
        union all
        select p.*
        from head h
        cross join unnest(regions) r
        cross join lateral (
            select *
            from tongbao.ranking_row_history p
            where p.ranking = h.ranking and p.period = h.period and p.region = r
              and (p.generation, p.sequence) <= (h.generation, h.sequence)
            order by p.generation desc, p.sequence desc
            limit 1) p
        where not h.withdrawn
    )
    select p.ranking, p.period, p.region, p.rank, p.tied, p.figure, p.previous_rank, p.moved, p.last_year_rank,
           p.moved_on_year, p.to_next, p.to_previous, p.to_aim, p.reason_unranked, h.ranked, h.members,
           h.members_differ_previous, h.members_differ_last_year, h.known_at, p.items
    from place p
    join head h on h.ranking = p.ranking and h.period = p.period
    where not p.gone
$$;

-- Targets of indicators, but for what their light rules looked at; of all regions where none are given.
create or replace function oracle.told_targets(
    told oracle.telling[], first_period date, last_period date, regions text[])
    returns setof oracle.judged_target
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    indicators constant text[] := array(select t.code from unnest(told) t);
    earliest constant date := coalesce(first_period, '-infinity');
    latest constant date := coalesce(last_period, 'infinity');
begin
    return query
    with sent as (
        -- one of both branches is never run
        select p.*
        from tongbao.target_progress_revision p
        where regions is null and p.indicator = any (indicators) and p.period between earliest and latest
        union all
        select p.*
        from tongbao.target_progress_revision p
        where p.region = any (regions) and p.indicator = any (indicators) and p.period between earliest and latest
    ),
    newest as (
        select distinct on (p.indicator, p.region, p.year, p.kind, p.period) p.*
        from sent p
        join unnest(told) t
            on t.code = p.indicator and t.generation = p.generation
            and oracle.within_stretch(p.sequence) < t.sequence and p.period < t.before
        order by p.indicator, p.region, p.year, p.kind, p.period, p.sequence desc
    )
    select n.region, n.indicator, n.year, n.period, n.kind, trim_scale(n.target), trim_scale(n.actual), n.reason,
           trim_scale(n.attainment), trim_scale(n.pace), trim_scale(n.ahead), trim_scale(n.beyond), trim_scale(n.needed),
           trim_scale(n.needed_per_month), trim_scale(n.needed_growth), trim_scale(n.outlook), trim_scale(n.outlook_low),
           trim_scale(n.outlook_high), trim_scale(n.miss_probability), n.light, n.light_rule, n.rule_version,
           n.target_version, n.ranking, n.known_at, null::jsonb
    from newest n
    where n.present;
end
$$;
