-- G3: the rows of a step back. A new code of one region has its rows as they are. Else the sum of theirs by shares, in each
-- period for which all regions one step further back have a value, of each data class on its own (R2); what they have
-- of different classes only counts as of the weakest. A RATE is not added, so only a single one hands it on.
create or replace function oracle.inherited_rows(
    at timestamptz, steps oracle.ancestry[], wanted_depth integer, since date, until date, further oracle.row[])
    returns setof oracle.row
    language sql
    stable
as $$
    with step as (
        select s.*, count(*) over (partition by s.above) as beside from unnest(steps) s where s.depth = wanted_depth + 1
    ),
    existing as (
        select s.way, s.exists_from from unnest(steps) s where s.depth = wanted_depth
    ),
    cells as materialized (
        select c.* from oracle.cells(at, '{}', since, until, null, further) c
    ),
    parts as (
        select c.*,
               s.above,
               s.beside,
               case when i.kind = 'RATE' then 1 else s.share end as counts,
               i.kind,
               max(c.tab) over (partition by c.indicator, c.region, c.period) = 0 as of_one_class
        from cells c
        join step s on s.way = c.region
        join oracle.indicators(at) i on i.code = c.indicator
        where not (s.beside = 1 and s.share = 1) and (s.beside = 1 or i.kind <> 'RATE')
    ),
    -- both sides below each other, of each class, and as class 4 of all merged
    numbers as (
        select p.indicator, p.above, p.period, p.beside, p.counts, p.known_at, n.side, n.value, n.class, k.as_class
        from parts p
        cross join lateral (
            values (1, p.month_value, p.month_class), (2, p.cumulative_value, p.cumulative_class)) n (side, value, class)
        cross join lateral (
            select 4 as as_class where p.tab = 0
            union all
            select n.class where p.tab > 0 or p.of_one_class) k
        where n.value is not null
    ),
    sums as (
        select n.indicator, n.above, n.period, n.side, n.as_class,
               round(sum(n.value * n.counts), 12) as value,
               max(n.class) as class,
               max(n.known_at) as known_at
        from numbers n
        group by n.indicator, n.above, n.period, n.side, n.as_class, n.beside
        having count(*) = n.beside
    ),
    chosen as (
        select s.*, min(s.as_class) over (partition by s.indicator, s.above, s.period, s.side) as first_class from sums s
    ),
    -- what each part's growth is against: implied by a supplied growth, else supplied, else stored, as in U2
    part_sides as (
        select p.indicator, p.above, p.region, p.period, p.beside, p.counts, n.*,
               coalesce(n.bases[1], n.bases[2], n.bases[3]) as any_base
        from parts p
        cross join lateral (
            values
                (1, p.month_value, p.month_class, (p.standing).month_growth, (p.standing).month_bases),
                (2, p.cumulative_value, p.cumulative_class, (p.standing).cumulative_growth,
                    (p.standing).cumulative_bases)) n (side, value, class, growth, bases)
        where p.tab = 0 and p.kind <> 'RATE'
    ),
    part_bases as (
        select n.indicator, n.above, n.period, n.side, n.beside, n.counts,
               n.growth is not null or n.any_base is not null as supplied,
               coalesce(
                   case when n.value is not null then oracle.implied_base(n.value, n.growth) end,
                   n.bases[n.class],
                   case when o.tab is not null
                       then case n.side when 1 then o.month_value else o.cumulative_value end
                       when b.class = n.class then b.value
                   end,
                   n.any_base,
                   b.value) as base
        from part_sides n
        left join lateral (
            select case n.side when 1 then c.month_value else c.cumulative_value end as value,
                   case n.side when 1 then c.month_class else c.cumulative_class end as class
            from cells c
            where c.tab = 0 and c.indicator = n.indicator and c.region = n.region
              and c.period = (n.period - interval '1 year')::date) b on true
        left join cells o
            on o.tab = n.class and o.indicator = n.indicator and o.region = n.region
            and o.period = (n.period - interval '1 year')::date
    ),
    bases as (
        select b.indicator, b.above, b.period, b.side, round(sum(b.base * b.counts), 12) as base
        from part_bases b
        group by b.indicator, b.above, b.period, b.side, b.beside
        having count(b.base) = b.beside and bool_or(b.supplied)
    ),
    rows as (
        select c.indicator, c.above, c.period,
               array_agg(distinct c.class order by c.class) as classes,
               array[
                   max(c.value) filter (where c.side = 1 and c.class = 1),
                   max(c.value) filter (where c.side = 1 and c.class = 2),
                   max(c.value) filter (where c.side = 1 and c.class = 3)] as months,
               array[
                   max(c.value) filter (where c.side = 2 and c.class = 1),
                   max(c.value) filter (where c.side = 2 and c.class = 2),
                   max(c.value) filter (where c.side = 2 and c.class = 3)] as cumulatives,
               max(c.known_at) as known_at
        from chosen c
        where c.as_class < 4 or c.first_class = 4
        group by c.indicator, c.above, c.period
    )
    select r.indicator, s.above, r.period, r.classes, r.standing
    from unnest(further) r
    join step s on s.way = r.region and s.beside = 1 and s.share = 1
    join existing e on e.way = s.above
    where oracle.last_day(r.period) < e.exists_from
    union all
    select w.indicator, w.above, w.period, w.classes,
           row(
               w.months, w.cumulatives,
               array(select case when v is not null then m.base end from unnest(w.months) with ordinality u (v, n) order by n),
               array(select case when v is not null then c.base end from unnest(w.cumulatives) with ordinality u (v, n)
                   order by n),
               null, null, null, null, null, null, null, 'A',
               (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[w.classes[1]],
               0, w.known_at, null, null, null)::oracle.standing
    from rows w
    join existing e on e.way = w.above
    left join bases m on m.indicator = w.indicator and m.above = w.above and m.period = w.period and m.side = 1
    left join bases c on c.indicator = w.indicator and c.above = w.above and c.period = w.period and c.side = 2
    where oracle.last_day(w.period) < e.exists_from
$$;

-- G3: what stands for regions that came out of others where they did not report themselves: what those they came out of
-- did; step by step from the furthest back. Nothing for other regions.
drop function if exists oracle.past_rows(timestamptz, text[], date, date, text[]);

create or replace function oracle.inherited(
    at timestamptz, indicators text[], since date, until date, regions text[])
    returns oracle.row[]
    language plpgsql
    stable
as $$
declare
    steps constant oracle.ancestry[] := array(select a from oracle.ancestries(at, regions) a);
    reported oracle.row[];
    reached oracle.row[] := '{}';
    back integer;
begin
    if cardinality(steps) = 0 then
        return '{}';
    end if;
    reported := array(
        select row(r.*)::oracle.row
        from oracle.standing_rows(
            at, indicators, since, until, array(select distinct s.region from unnest(steps) s)) r);
    for back in reverse (select max(s.depth) from unnest(steps) s)..0 loop
        reached := array(
            with own as (
                select r.indicator, s.way, r.period, r.classes, r.standing
                from unnest(steps) s
                join unnest(reported) r on r.region = s.region
                where s.depth = back and not s.closed
            )
            select row(o.*)::oracle.row
            from own o
            where back > 0 -- what the region itself reported is counted anyhow
            union all
            select i
            from oracle.inherited_rows(at, steps, back, since, until, reached) i
            where (i.indicator, i.region, i.period) not in (select o.indicator, o.way, o.period from own o));
    end loop;
    return reached;
end
$$;
