-- C1 to C3: the month and cumulative values of whole years, reported and derived, row by row of the scheme. `tab` 0 is
-- all classes merged; where several classes reported in a year, 1 to 3 are each of them alone. The merged table derives
-- a value from its own class's numbers where there are any (R2). Rows that a region inherits from what it came out of
-- (G3) are given.
drop function if exists oracle.cells(timestamptz, text[], date, date, text[]);
drop function if exists oracle.cells(timestamptz, text[], date, date, text[], oracle.row[]);

create function oracle.cells(
    at timestamptz, indicators text[], since date, until date, regions text[], inherited oracle.row[])
    returns table (
        indicator text,
        region text,
        period date,
        is_inherited boolean,
        tab integer,
        standing oracle.standing,
        month_exists boolean,
        month_value numeric,
        month_derived boolean,
        month_class integer,
        month_mixed boolean,
        month_missing text[],
        cumulative_value numeric,
        cumulative_derived boolean,
        cumulative_class integer,
        cumulative_mixed boolean,
        cumulative_missing text[],
        known_at timestamptz)
    language sql
    stable
as $$
    with rows as materialized (
        select s.*, false as inherited from oracle.standing_rows(at, indicators, since, until, regions) s
        union all
        select i.*, true from unnest(inherited) i
    ),
    years as (
        select r.indicator, r.region, date_trunc('year', r.period)::date as year,
               max(r.classes[1]) <> min(r.classes[1]) or max(cardinality(r.classes)) > 1 as several,
               bool_or(1 = any (r.classes)) as one,
               bool_or(2 = any (r.classes)) as two,
               bool_or(3 = any (r.classes)) as three
        from rows r
        join oracle.indicators(at) i on i.code = r.indicator
        where extract(month from r.period) >= i.first
          and mod(extract(month from r.period)::integer - i.first, i.step) = 0
        group by r.indicator, r.region, date_trunc('year', r.period)
    ),
    grid as (
        select y.indicator,
               y.region,
               y.year,
               t.tab,
               (y.year + make_interval(months => m.month - 1))::date as period,
               i.step,
               i.kind = 'FLOW' as flow,
               m.month = i.first as is_first,
               i.kind <> 'FLOW' or i.scheme <> 'M11' or m.month > i.first as month_exists
        from years y
        join oracle.indicators(at) i on i.code = y.indicator
        cross join lateral generate_series(i.first, 12, i.step) m (month)
        cross join lateral (
            values (0, true), (1, y.several and y.one), (2, y.several and y.two), (3, y.several and y.three)) t (tab, there)
        where t.there
    ),
    -- what was reported: c the cumulative value, m the month's
    reported as (
        select g.*,
               coalesce(r.inherited, false) as is_inherited,
               case when g.tab = 0 then r.standing end as standing,
               n.c,
               n.c_class,
               case when g.month_exists then n.m end as m,
               case when g.month_exists then n.m_class end as m_class,
               (r.standing).known_at as known_at
        from grid g
        left join rows r on r.indicator = g.indicator and r.region = g.region and r.period = g.period
        cross join lateral (
            select (r.standing).cumulative_values as cs, (r.standing).month_values as ms) v
        cross join lateral (
            select case when g.tab = 0 then coalesce(v.cs[1], v.cs[2], v.cs[3]) else v.cs[g.tab] end as c,
                   case when g.tab > 0 then g.tab when v.cs[1] is not null then 1 when v.cs[2] is not null then 2
                       when v.cs[3] is not null then 3
                   end as c_class,
                   case when g.tab = 0 then coalesce(v.ms[1], v.ms[2], v.ms[3]) else v.ms[g.tab] end as m,
                   case when g.tab > 0 then g.tab when v.ms[1] is not null then 1 when v.ms[2] is not null then 2
                       when v.ms[3] is not null then 3
                   end as m_class) n
    ),
    -- each class alone: a run begins with each reported cumulative value
    run_alone as (
        select r.*, count(r.c) over (partition by r.indicator, r.region, r.year, r.tab order by r.period) as run
        from reported r
        where r.tab > 0
    ),
    value_alone as (
        select r.*,
               case when not r.flow then r.c
                   when count(coalesce(r.c, r.m)) over w = row_number() over w then sum(coalesce(r.c, r.m)) over w
               end as value
        from run_alone r
        window w as (partition by r.indicator, r.region, r.year, r.tab, r.run order by r.period)
    ),
    alone as (
        select v.*, lag(v.value) over (partition by v.indicator, v.region, v.year, v.tab order by v.period) as before
        from value_alone v
    ),
    -- merged: a run also begins where the value before is known of the month value's own class
    anchored as (
        select r.*, coalesce(r.c, r.m + p.before) as anchor, coalesce(r.c_class, r.m_class) as value_class
        from reported r
        left join alone p
            on r.flow and p.indicator = r.indicator and p.region = r.region
            and p.period = r.period and p.tab = r.m_class
        where r.tab = 0
    ),
    run_merged as (
        select a.*,
               count(a.anchor) over w as run,
               lag(a.value_class) over w as class_before
        from anchored a
        window w as (partition by a.indicator, a.region, a.year order by a.period)
    ),
    value_merged as (
        select r.*,
               case when not r.flow then r.c
                   when count(coalesce(r.anchor, r.m)) over w = row_number() over w
                   then sum(coalesce(r.anchor, r.m)) over w
               end as value,
               coalesce(
                   bool_or(r.anchor is null and not r.is_first and r.m_class is distinct from r.class_before) over w,
                   false) as mixed,
               case when r.flow
                   then array_agg(to_char(r.period, 'YYYY-MM')) filter (where coalesce(r.anchor, r.m) is null) over w
               end as missing,
               max(r.known_at) over w as run_known_at
        from run_merged r
        window w as (partition by r.indicator, r.region, r.year, r.run order by r.period)
    ),
    merged as (
        select v.*,
               lag(v.value) over w as merged_before,
               lag(v.mixed) over w as mixed_before,
               lag(v.missing) over w as missing_before
        from value_merged v
        window w as (partition by v.indicator, v.region, v.year order by v.period)
    ),
    subtracted as (
        select m.*, p.before as class_value_before, coalesce(p.before, m.merged_before) as before
        from merged m
        left join alone p
            on m.flow and p.indicator = m.indicator and p.region = m.region
            and p.period = m.period and p.tab = m.value_class
    )
    select s.indicator,
           s.region,
           s.period,
           s.is_inherited,
           0,
           s.standing,
           s.month_exists,
           case when s.m is not null or not s.flow or not s.month_exists then s.m
               when s.is_first then s.value
               else s.value - s.before
           end,
           s.m is null,
           case when s.m is not null then s.m_class when s.flow then s.value_class end,
           s.m is null and s.flow and not s.is_first and (s.mixed
               or (s.class_value_before is null
                   and (s.mixed_before or s.value_class is distinct from s.class_before))),
           case when s.m is not null or not s.flow or not s.month_exists then '{}'
               when s.value is null or s.is_first then coalesce(s.missing, '{}')
               when s.before is null then coalesce(s.missing_before, '{}')
               else '{}'
           end,
           s.value,
           s.c is null,
           s.value_class,
           s.mixed,
           case when s.value is null then coalesce(s.missing, '{}') else '{}' end,
           s.run_known_at
    from subtracted s
    union all
    select a.indicator,
           a.region,
           a.period,
           a.is_inherited,
           a.tab,
           null,
           a.month_exists,
           case when a.m is not null or not a.flow or not a.month_exists then a.m
               when a.is_first then a.value
               else a.value - a.before
           end,
           a.m is null,
           a.tab,
           false,
           '{}',
           a.value,
           a.c is null,
           a.tab,
           false,
           '{}',
           a.known_at
    from alone a
$$;
