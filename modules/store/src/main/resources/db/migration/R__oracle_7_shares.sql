-- G7: contribution and pull of a part by the headlines of part and whole; or why there is none.
create or replace function oracle.share(
    part oracle.side, part_partial boolean, part_factor numeric,
    whole oracle.side, whole_partial boolean, whole_factor numeric)
    returns table (contribution numeric, pull numeric, code text)
    language sql
    immutable
as $$
    select n.contribution,
           n.pull,
           coalesce(
               s.code,
               case when n.pull is null then 'BASE_NOT_POSITIVE' when n.contribution is null then 'NO_INCREMENT' end)
    from (
        select i.*,
               case when (part_partial and (part).class is null) or (whole_partial and (whole).class is null)
                   then 'PARTIAL'
                   when (whole).value is null then 'NO_WHOLE'
                   when i.increment is null or i.all_of_it is null then 'BASE_MISSING'
                   when part_factor is null then 'UNITS_DIFFER'
               end as code
        from (
            select round((part).value - (part).rollup_base, 12) as increment,
                   round((whole).value - (whole).rollup_base, 12) as all_of_it) i) s
    cross join lateral (
        select case when s.code is null and s.all_of_it <> 0
                   then oracle.fitting(oracle.quotient(100 * s.increment * part_factor, s.all_of_it * whole_factor))
               end as contribution,
               case when s.code is null and (whole).rollup_base > 0
                   then oracle.fitting(
                       oracle.quotient(100 * s.increment * part_factor, (whole).rollup_base * whole_factor))
               end as pull) n
$$;

-- What each indicator has a share in: another one that it is a part of, in the same region, or itself in the region
-- above; and by what amounts of both are multiplied. A RATE has none.
create or replace function oracle.wholes(at timestamptz)
    returns table (
        indicator text,
        kind text,
        part_of text,
        whole text,
        constant_prices boolean,
        part_factor numeric,
        whole_factor numeric)
    language sql
    stable
as $$
    with indicator as materialized (
        select * from oracle.indicators(at) i where not i.withdrawn
    )
    select i.code,
           i.kind,
           i.part_of,
           w.code,
           i.price_basis = 'CONSTANT' or w.price_basis = 'CONSTANT',
           case when u.alike then u.one_factor end,
           u.other_factor
    from indicator i
    left join indicator w on w.kind <> 'RATE' and w.code = coalesce(i.part_of, i.code)
    cross join lateral oracle.units_alike(i.unit, coalesce(w.unit, i.unit)) u
    where i.numerator is null
$$;

-- What figures lack that look at other figures: two-year growth of sums (G6), and shares that were not supplied (G7), of
-- the indicator in its whole or, without one, of the region in the one above it. A share in a sum that is partial would
-- change with each report: there is none. Ratios have neither, and are left out.
create or replace function oracle.looking_around(
    at timestamptz, branches oracle.branch[], standing oracle.figure[], indicators text[], periods date[])
    returns setof oracle.figure
    language sql
    stable
as $$
    with indicator as materialized (
        select * from oracle.wholes(at)
    ),
    headed as materialized (
        select f.indicator,
               f.region,
               f.period,
               case when i.kind = 'STOCK' then f.month else f.cumulative end as head,
               coalesce(f.reported < f.expected, false) as partial,
               f.known_at
        from unnest(standing) f
        join indicator i on i.indicator = f.indicator and i.kind <> 'RATE'
    ),
    asked as (
        select f.*,
               i.kind <> 'RATE' and f.contribution_source is null as lacks_share,
               i.kind <> 'RATE' and f.two_year_growth is null and f.two_year_code is null and (h.head).class is null
                   as lacks_average,
               h.head,
               h.partial,
               i.part_of,
               i.whole,
               i.constant_prices,
               i.part_factor,
               i.whole_factor
        from unnest(standing) f
        join indicator i on i.indicator = f.indicator
        cross join lateral (
            select case when i.kind = 'STOCK' then f.month else f.cumulative end as head,
                   coalesce(f.reported < f.expected, false) as partial) h
        where f.indicator = any (indicators) and f.period = any (periods)
    ),
    beside as (
        select a.*,
               t.growth as average,
               t.source as average_source,
               t.code as average_code,
               case when t.growth is not null then y.known_at end as known_before,
               coalesce(v.region, p.region) is not null as has_whole,
               case when a.part_of is null then p.head else v.head end as whole_head,
               coalesce(v.partial, p.partial, false) as whole_partial,
               coalesce(v.known_at, p.known_at) as whole_known_at
        from asked a
        left join headed y
            on a.lacks_average and y.indicator = a.indicator and y.region = a.region
            and y.period = (a.period - interval '1 year')::date
        left join headed z
            on a.lacks_average and z.indicator = a.indicator and z.region = a.region
            and z.period = (a.period - interval '2 years')::date
        left join lateral oracle.two_year(a.head, y.head, (z.head).value) t on a.lacks_average
        left join headed v
            on a.part_of is not null and v.indicator = a.whole and v.region = a.region and v.period = a.period
        left join unnest(branches) b
            on a.part_of is null and b.indicator = a.indicator and b.region = a.region
            and b.period = a.period
        left join headed p on p.indicator = b.indicator and p.region = b.parent and p.period = b.period
    ),
    shared as (
        select b.*,
               s.contribution as share,
               s.pull as points,
               case when coalesce(s.contribution, s.pull) is null then null
                   when b.part_of is null then 'REGION_IN_PARENT'
                   else 'PART_OF_WHOLE'
               end as share_source,
               case when not b.lacks_share then null
                   when b.part_of is null
                   then case when coalesce(s.contribution, s.pull) is not null then s.code end
                   when b.whole is null then null
                   when b.constant_prices then 'CONSTANT_PRICES'
                   when not b.has_whole then 'NO_WHOLE'
                   else s.code
               end as share_code
        from beside b
        left join lateral oracle.share(
            b.head, b.partial, b.part_factor, b.whole_head, b.whole_partial, b.whole_factor) s
            on b.lacks_share and b.has_whole and not b.constant_prices
    )
    select s.indicator,
           s.region,
           s.period,
           s.month,
           s.cumulative,
           coalesce(s.two_year_growth, s.average),
           coalesce(s.contribution, s.share),
           coalesce(s.pull, s.points),
           s.complete,
           s.missing,
           s.reported,
           s.expected,
           s.status,
           s.data_class,
           s.revision,
           s.class_mixed,
           s.rolled_up,
           s.rolled_month,
           s.rolled_cumulative,
           greatest(s.known_at, s.known_before, case when s.lacks_share then s.whole_known_at end),
           s.previous_base,
           s.previous_growth,
           s.previous_code,
           coalesce(s.two_year_source, s.average_source),
           coalesce(s.two_year_code, s.average_code),
           coalesce(s.contribution_source, s.share_source),
           coalesce(s.contribution_code, s.share_code),
           s.lacking_month,
           s.lacking_cumulative,
           s.two_year_class,
           s.contribution_class,
           s.pull_class
    from shared s
$$;
