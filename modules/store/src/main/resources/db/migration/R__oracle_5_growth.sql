-- G1 to G4: the own figures of regions from their reports, of the periods asked for. A row without a report has none.
create or replace function oracle.own_figures(
    at timestamptz, indicators text[], periods date[], regions text[])
    returns setof oracle.figure
    language sql
    stable
as $$
    with span as materialized (
        select (date_trunc('year', min(p)) - interval '1 year')::date as since, max(p) as until
        from unnest(periods) p
    ),
    cells as materialized (
        select c.*
        from span s
        cross join lateral oracle.cells(at, indicators, s.since, s.until, regions) c
    ),
    -- the same row of last year is the neighbour in this order, where it is there at all
    with_last_year as (
        select c.*,
               lag(c.period) over w = (c.period - interval '1 year')::date as followed,
               lag(c.month_value) over w as month_before,
               lag(c.month_class) over w as month_class_before,
               lag(c.month_mixed) over w as month_mixed_before,
               lag(c.cumulative_value) over w as cumulative_before,
               lag(c.cumulative_class) over w as cumulative_class_before,
               lag(c.cumulative_mixed) over w as cumulative_mixed_before
        from cells c
        where c.tab = 0
        window w as (partition by c.indicator, c.region, extract(month from c.period) order by c.period)
    ),
    asked as materialized (
        select c.*, i.kind
        from with_last_year c
        join oracle.indicators(at) i on i.code = c.indicator and not i.withdrawn
        where c.standing is distinct from null and c.period = any (periods)
    ),
    -- both sides below each other
    sides as (
        select a.indicator, a.region, a.period, a.kind, a.month_exists, s.*
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
                    (a.standing).month_bases,
                    case when a.followed then a.month_before end,
                    a.month_class_before,
                    a.month_mixed_before
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
                    (a.standing).cumulative_bases,
                    case when a.followed then a.cumulative_before end,
                    a.cumulative_class_before,
                    a.cumulative_mixed_before
                )) s (side, value, derived, class, mixed, missing, supplied, bases,
                    stored_of_any, class_of_any, any_mixed)
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
               l.value is null and cardinality(l.missing) > 0
                   and to_char(l.period, 'YYYY-MM') <> all (l.missing) as lacks_others
        from looked_up l
    ),
    grown as (
        select b.*, case when b.kind = 'RATE' then b.value - b.base else oracle.growth_on(b.value, b.base) end as computed
        from based b
    ),
    side_by_side as (
        select m.indicator,
               m.region,
               m.period,
               m.kind,
               m.side,
               m.month_exists,
               m.value is not null or m.supplied is not null as has_any,
               m.lacks_others,
               m.missing,
               m.value is not null and m.mixed
                   or (m.supplied is null and m.computed is not null and m.base_mixed) as mixed,
               row(
                   m.value,
                   m.value is not null and m.derived,
                   m.base,
                   coalesce(case when m.value is not null then oracle.implied_base(m.value, m.supplied) end, m.base),
                   coalesce(m.supplied, m.computed),
                   case when m.supplied is not null then 'SUPPLIED'
                       when m.computed is null then null
                       when m.base_supplied then 'COMPARABLE_BASE'
                       else 'COMPUTED'
                   end,
                   case when m.supplied is not null then null
                       when m.value is null then case when m.lacks_others then 'INCOMPLETE' else 'NOT_REPORTED' end
                       when m.kind = 'RATE' then case when m.base is null then 'BASE_MISSING' end
                       else oracle.growth_code(m.value, m.base)
                   end,
                   case when m.supplied is not null then m.computed end,
                   (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[m.class])::oracle.side as figures
        from grown m
    )
    select a.indicator,
           a.region,
           a.period,
           case when m.has_any
                   or (case m.kind when 'FLOW' then m.month_exists when 'STOCK' then true else not c.has_any end)
               then m.figures
               else row(null, false, null, null, null, null, null, null, null)::oracle.side
           end,
           case when c.has_any
                   or (case m.kind when 'FLOW' then true when 'STOCK' then false else not m.has_any end)
               then c.figures
               else row(null, false, null, null, null, null, null, null, null)::oracle.side
           end,
           (a.standing).two_year_growth,
           (a.standing).contribution,
           (a.standing).pull,
           not c.lacks_others,
           case when m.lacks_others or c.lacks_others
               then array(
                   select distinct p
                   from unnest(
                       case when m.lacks_others then m.missing else '{}' end
                       || case when c.lacks_others then c.missing else '{}' end) p
                   order by p)
               else '{}'
           end,
           null::integer,
           null::integer,
           (a.standing).status,
           (a.standing).data_class,
           (a.standing).revision,
           m.mixed or c.mixed,
           false,
           null::numeric,
           null::numeric,
           a.known_at
    from asked a
    join side_by_side m
        on m.side = 'month' and m.indicator = a.indicator and m.region = a.region and m.period = a.period
    join side_by_side c
        on c.side = 'cumulative' and c.indicator = a.indicator and c.region = a.region and c.period = a.period
$$;
