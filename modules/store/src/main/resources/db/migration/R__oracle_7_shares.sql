-- G7: contribution and pull of a part by the headlines of part and whole; or why there is none.
create or replace function oracle.share(
    part oracle.side, part_partial boolean, part_unit text,
    whole oracle.side, whole_partial boolean, whole_unit text)
    returns table (contribution numeric, pull numeric, code text)
    language sql
    immutable
as $$
    select case when s.code is null and s.all_of_it <> 0
               then oracle.quotient(100 * s.increment * s.part_factor, s.all_of_it * s.whole_factor)
           end,
           case when s.code is null and (whole).rollup_base > 0
               then oracle.quotient(100 * s.increment * s.part_factor, (whole).rollup_base * s.whole_factor)
           end,
           case when s.code is not null then s.code
               when (whole).rollup_base <= 0 then 'BASE_NOT_POSITIVE'
               when s.all_of_it = 0 then 'NO_INCREMENT'
           end
    from (
        select i.*,
               u.one_factor as part_factor,
               u.other_factor as whole_factor,
               case when (part_partial and (part).class is null) or (whole_partial and (whole).class is null)
                   then 'PARTIAL'
                   when (whole).value is null then 'NO_WHOLE'
                   when i.increment is null or i.all_of_it is null then 'BASE_MISSING'
                   when not u.alike then 'UNITS_DIFFER'
               end as code
        from oracle.units_alike(part_unit, whole_unit) u
        cross join lateral (
            select (part).value - (part).rollup_base as increment,
                   (whole).value - (whole).rollup_base as all_of_it) i) s
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
        select * from oracle.indicators(at) i where not i.withdrawn
    ),
    headed as materialized (
        select f.indicator,
               f.region,
               f.period,
               case when i.kind = 'STOCK' then f.month else f.cumulative end as head,
               coalesce(f.reported < f.expected, false) as partial,
               f.known_at
        from unnest(standing) f
        join indicator i on i.code = f.indicator and i.kind <> 'RATE'
    ),
    asked as (
        select f,
               i.kind <> 'RATE' and f.contribution_source is null as lacks_share,
               i.kind <> 'RATE' and f.two_year_growth is null and f.two_year_code is null and (h.head).class is null
                   as lacks_average,
               h.head,
               h.partial,
               i.unit,
               i.part_of,
               i.price_basis
        from unnest(standing) f
        join indicator i on i.code = f.indicator and i.numerator is null
        cross join lateral (
            select case when i.kind = 'STOCK' then f.month else f.cumulative end as head,
                   coalesce(f.reported < f.expected, false) as partial) h
        where f.indicator = any (indicators) and f.period = any (periods)
    ),
    beside as (
        select a.*,
               t.growth,
               t.source,
               t.code,
               case when t.growth is not null then y.known_at end as known_before,
               w.code as whole,
               coalesce(w.unit, a.unit) as whole_unit,
               a.price_basis = 'CONSTANT' or coalesce(w.price_basis = 'CONSTANT', false) as constant_prices,
               coalesce(v.region, p.region) is not null as has_whole,
               case when a.part_of is null then p.head else v.head end as whole_head,
               coalesce(v.partial, p.partial, false) as whole_partial,
               coalesce(v.known_at, p.known_at) as whole_known_at
        from asked a
        left join headed y
            on a.lacks_average and y.indicator = (a.f).indicator and y.region = (a.f).region
            and y.period = ((a.f).period - interval '1 year')::date
        left join headed z
            on a.lacks_average and z.indicator = (a.f).indicator and z.region = (a.f).region
            and z.period = ((a.f).period - interval '2 years')::date
        left join lateral oracle.two_year(a.head, y.head, (z.head).value) t on a.lacks_average
        left join indicator w on w.code = a.part_of and w.kind <> 'RATE'
        left join headed v on v.indicator = w.code and v.region = (a.f).region and v.period = (a.f).period
        left join unnest(branches) b
            on a.part_of is null and b.indicator = (a.f).indicator and b.region = (a.f).region
            and b.period = (a.f).period
        left join headed p on p.indicator = b.indicator and p.region = b.parent and p.period = b.period
    ),
    shared as (
        select b.*,
               s.contribution,
               s.pull,
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
            b.head, b.partial, b.unit, b.whole_head, b.whole_partial, b.whole_unit) s
            on b.lacks_share and b.has_whole and not b.constant_prices
    )
    select (s.f).indicator,
           (s.f).region,
           (s.f).period,
           (s.f).month,
           (s.f).cumulative,
           coalesce((s.f).two_year_growth, s.growth),
           coalesce((s.f).contribution, s.contribution),
           coalesce((s.f).pull, s.pull),
           (s.f).complete,
           (s.f).missing,
           (s.f).reported,
           (s.f).expected,
           (s.f).status,
           (s.f).data_class,
           (s.f).revision,
           (s.f).class_mixed,
           (s.f).rolled_up,
           (s.f).rolled_month,
           (s.f).rolled_cumulative,
           greatest((s.f).known_at, s.known_before, case when s.lacks_share then s.whole_known_at end),
           (s.f).previous_base,
           (s.f).previous_growth,
           (s.f).previous_code,
           coalesce((s.f).two_year_source, s.source),
           coalesce((s.f).two_year_code, s.code),
           coalesce((s.f).contribution_source, s.share_source),
           coalesce((s.f).contribution_code, s.share_code)
    from shared s
$$;
