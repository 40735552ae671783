-- What own figures are made of: both sides of rows with their growth (G1 to G4), and what else they look back at. A row
-- that stands for a region by what it came out of (G3) is inherited: others look back at it. Given are the rows of the
-- periods asked for and of those a year before.
drop function if exists oracle.own_sides(timestamptz, text[], date[], text[]);

create function oracle.own_sides(at timestamptz, indicators text[], periods date[], regions text[])
    returns table (
        indicator text,
        region text,
        period date,
        is_inherited boolean,
        kind text,
        scheme text,
        month_exists boolean,
        standing oracle.standing,
        earlier oracle.earlier,
        month oracle.side,
        month_mixed boolean,
        month_lacks text[],
        cumulative oracle.side,
        cumulative_mixed boolean,
        cumulative_lacks text[],
        known_at timestamptz)
    language sql
    stable
as $$
    with span as materialized (
        select (date_trunc('year', min(p)) - interval '2 years')::date as since, max(p) as until
        from unnest(periods) p
    ),
    cells as materialized (
        select c.*, i.kind, i.scheme
        from span s
        cross join lateral oracle.cells(
            at, indicators, s.since, s.until, regions,
            oracle.inherited(at, indicators, s.since, s.until, regions)) c
        join oracle.indicators(at) i on i.code = c.indicator and not i.withdrawn
    ),
    -- rows of other years and months are neighbours in these orders, where they are there at all
    neighbours as (
        select c.*,
               lag(c.period) over years = (c.period - interval '1 year')::date as followed,
               lag(c.month_value) over years as month_before,
               lag(c.month_class) over years as month_class_before,
               lag(c.month_mixed) over years as month_mixed_before,
               lag(c.cumulative_value) over years as cumulative_before,
               lag(c.cumulative_class) over years as cumulative_class_before,
               lag(c.cumulative_mixed) over years as cumulative_mixed_before,
               lag(c.known_at) over years as known_before,
               case (c.period - interval '2 years')::date
                   when lag(c.period, 2) over years then lag(l.level, 2) over years
                   when lag(c.period) over years then lag(l.level) over years
               end as level_before,
               case when lag(c.period) over months = (c.period - interval '1 month')::date
                   then lag(c.month_value) over months
               end as previous_month
        from cells c
        cross join lateral (select case when c.kind = 'STOCK' then c.month_value else c.cumulative_value end as level) l
        where c.tab = 0
        window years as (partition by c.indicator, c.region, extract(month from c.period) order by c.period),
            months as (partition by c.indicator, c.region order by c.period)
    ),
    behind as (
        select n.*,
               row(
                   case when n.followed then n.month_before end, n.month_class_before, n.month_mixed_before,
                   case when n.followed then n.cumulative_before end, n.cumulative_class_before,
                   n.cumulative_mixed_before, n.previous_month, n.level_before,
                   case when n.followed then n.known_before end)::oracle.earlier as earlier
        from neighbours n
        where n.standing is distinct from null
    ),
    asked as (
        select b.*
        from behind b
        where b.period = any (periods)
           or (b.kind <> 'RATE' and (b.period + interval '1 year')::date = any (periods))
    ),
    -- both sides below each other
    sides as (
        select a.indicator, a.region, a.period, a.is_inherited, a.kind, a.scheme, a.month_exists, a.standing, a.earlier,
               a.known_at, s.*
        from asked a
        cross join lateral (
            values
                (
                    'month',
                    a.month_value,
                    a.month_derived,
                    case when a.month_value is not null then a.month_class else (a.standing).month_growth_class end,
                    a.month_mixed,
                    a.month_missing,
                    (a.standing).month_growth,
                    (a.standing).month_growth_class,
                    (a.standing).month_bases,
                    (a.earlier).month_value,
                    (a.earlier).month_class,
                    (a.earlier).month_mixed
                ),
                (
                    'cumulative',
                    a.cumulative_value,
                    a.cumulative_derived,
                    case when a.cumulative_value is not null then a.cumulative_class
                        else (a.standing).cumulative_growth_class
                    end,
                    a.cumulative_mixed,
                    a.cumulative_missing,
                    (a.standing).cumulative_growth,
                    (a.standing).cumulative_growth_class,
                    (a.standing).cumulative_bases,
                    (a.earlier).cumulative_value,
                    (a.earlier).cumulative_class,
                    (a.earlier).cumulative_mixed
                )) s (side, value, derived, class, mixed, missing, supplied, growth_class,
                    bases, stored_of_any, class_of_any, any_mixed)
    ),
    -- R2: the base of the value's own class, supplied (G2) and then stored (G3); else any, and mixed
    looked_up as (
        select s.*,
               case when o.tab is not null then case when s.side = 'month' then o.month_value else o.cumulative_value end
                   when s.class_of_any = s.class then s.stored_of_any
               end as stored,
               o.tab is not null as alone
        from sides s
        left join cells o
            on o.indicator = s.indicator and o.region = s.region and o.tab = s.class
            and o.period = (s.period - interval '1 year')::date
    ),
    based as (
        select l.*,
               coalesce(l.bases[l.class], l.stored, l.bases[1], l.bases[2], l.bases[3], l.stored_of_any) as base,
               l.bases[l.class] is not null
                   or (l.stored is null and coalesce(l.bases[1], l.bases[2], l.bases[3]) is not null) as base_supplied,
               case when l.bases[l.class] is not null then false
                   when l.stored is not null then not l.alone and l.any_mixed
                   else true
               end as base_mixed,
               case when l.value is null and cardinality(l.missing) > 0
                       and to_char(l.period, 'YYYY-MM') <> all (l.missing)
                   then l.missing
               end as lacks
        from looked_up l
    ),
    grown as (
        select b.*, case when b.kind = 'RATE' then b.value - b.base else oracle.growth_on(b.value, b.base) end as computed
        from based b
    ),
    side_by_side as (
        select m.*,
               m.value is not null and m.mixed
                   or (m.supplied is null and m.computed is not null and m.base_mixed) as is_mixed,
               row(
                   m.value,
                   m.value is not null and m.derived,
                   m.base,
                   case when m.kind <> 'RATE' -- which is never added (U4)
                       then coalesce(case when m.value is not null then oracle.implied_base(m.value, m.supplied) end, m.base)
                   end,
                   coalesce(m.supplied, m.computed),
                   case when m.supplied is not null then 'SUPPLIED'
                       when m.computed is null then null
                       when m.base_supplied then 'COMPARABLE_BASE'
                       else 'COMPUTED'
                   end,
                   case when m.supplied is not null then null
                       when m.value is null then case when m.lacks is null then 'NOT_REPORTED' else 'INCOMPLETE' end
                       when m.kind = 'RATE' then case when m.base is null then 'BASE_MISSING' end
                       else oracle.growth_code(m.value, m.base)
                   end,
                   case when m.supplied is not null then m.computed end,
                   (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[m.class],
                   case when m.supplied is not null
                       then (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[m.growth_class]
                   end)::oracle.side as figures
        from grown m
    )
    select m.indicator,
           m.region,
           m.period,
           m.is_inherited,
           m.kind,
           m.scheme,
           m.month_exists,
           m.standing,
           m.earlier,
           m.figures,
           m.is_mixed,
           m.lacks,
           c.figures,
           c.is_mixed,
           c.lacks,
           greatest(m.known_at, (m.earlier).known_at)
    from (select * from side_by_side s where s.side = 'month') m
    join (select s.indicator, s.region, s.period, s.figures, s.is_mixed, s.lacks
          from side_by_side s
          where s.side = 'cumulative') c
        on c.indicator = m.indicator and c.region = m.region and c.period = m.period
$$;
