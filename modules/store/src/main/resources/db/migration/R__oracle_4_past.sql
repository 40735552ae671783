-- G3: the rows of a step back, in each period for which all regions one step further back have a value: the sum of
-- theirs by shares. A RATE is not added, so only a single one hands it on.
create or replace function oracle.inherited_rows(
    at timestamptz, steps oracle.ancestry[], wanted_depth integer, since date, until date, further oracle.row[])
    returns setof oracle.row
    language sql
    stable
as $$
    with step as (
        select s.*, count(*) over (partition by s.above) as beside from unnest(steps) s where s.depth = wanted_depth + 1
    ),
    added as (
        select c.indicator,
               s.above,
               c.period,
               s.beside,
               count(c.month_value) as months,
               round(sum(c.month_value * case when i.kind = 'RATE' then 1 else s.share end), 12) as month_value,
               max(c.month_class) as month_class,
               count(c.cumulative_value) as cumulatives,
               round(sum(c.cumulative_value * case when i.kind = 'RATE' then 1 else s.share end), 12)
                   as cumulative_value,
               max(c.cumulative_class) as cumulative_class,
               max(c.known_at) as known_at
        from oracle.cells(at, '{}', since, until, null, further) c
        join step s on s.way = c.region
        join oracle.indicators(at) i on i.code = c.indicator
        where c.tab = 0 and (s.beside = 1 or i.kind <> 'RATE')
        group by c.indicator, s.above, c.period, s.beside
    ),
    whole as (
        select a.indicator,
               a.above,
               a.period,
               a.known_at,
               case when a.months = a.beside then a.month_value end as month_value,
               case when a.cumulatives = a.beside then a.cumulative_value end as cumulative_value,
               greatest(
                   case when a.months = a.beside then a.month_class end,
                   case when a.cumulatives = a.beside then a.cumulative_class end) as class
        from added a
    )
    select w.indicator,
           w.above,
           w.period,
           array[w.class],
           row(
               array[case w.class when 1 then w.month_value end, case w.class when 2 then w.month_value end,
                   case w.class when 3 then w.month_value end],
               array[case w.class when 1 then w.cumulative_value end, case w.class when 2 then w.cumulative_value end,
                   case w.class when 3 then w.cumulative_value end],
               array[null, null, null]::numeric[], array[null, null, null]::numeric[],
               null, null, null, null, null, null, null, 'A',
               (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[w.class],
               0, w.known_at)::oracle.standing
    from whole w
    join unnest(steps) s on s.way = w.above
    where w.class is not null and (s.exists_from is null or oracle.last_day(w.period) < s.exists_from)
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
