create or replace function oracle.empty_side(code text)
    returns oracle.side
    language sql
    immutable
as $$
    select row(null, false, null, null, null, null, code, null, null, null)::oracle.side
$$;

-- U2: the growth of a sum, only where every child that has a value has a base too.
create or replace function oracle.sum_side(value numeric, derived boolean, children bigint, bases bigint, base numeric)
    returns oracle.side
    language sql
    immutable
as $$
    select case when bases < children
        then row(value, derived, null, null, null, null,
            case when bases = 0 then 'BASE_MISSING' else 'BASE_PARTIAL' end, null, null, null)::oracle.side
        else row(value, derived, round(base, 12), base, oracle.growth_on(value, base),
            case when oracle.growth_code(value, base) is null then 'ROLLED_UP' end,
            oracle.growth_code(value, base), null, null, null)::oracle.side
    end
$$;

-- Codes joined by |, sorted.
create or replace function oracle.in_order(codes text)
    returns text
    language sql
    immutable
as $$
    select case when codes is not null
        then array_to_string(array(select c from unnest(string_to_array(codes, '|')) c order by c), '|')
    end
$$;

-- What the children of each parent of one depth add up to (U1, U2, G5), before the parent's own figure is looked at (U3).
create or replace function oracle.sums(
    at timestamptz, branches oracle.branch[], wanted_depth integer, standing oracle.figure[])
    returns setof oracle.figure
    language sql
    stable
as $$
    with child as (
        select b.indicator,
               b.parent,
               b.period,
               i.kind = 'STOCK' as of_stock,
               i.kind = 'STOCK' or (i.scheme = 'M11' and extract(month from b.period) = i.first) as no_other,
               b.region,
               case when i.kind = 'STOCK' then f.lacking_month else f.lacking_cumulative end as head_lacking,
               case when i.kind = 'STOCK' then f.lacking_cumulative else f.lacking_month end as other_lacking,
               f.status,
               f.class_mixed,
               f.missing,
               f.known_at,
               coalesce(f.reported < f.expected, false) as partial,
               i.scheme = 'M12' as monthly,
               f.previous_base,
               f.month,
               case when i.kind = 'STOCK' then f.month else f.cumulative end as head,
               case when i.kind = 'STOCK' then f.cumulative else f.month end as other
        from unnest(branches) b
        join oracle.indicators(at) i on i.code = b.indicator
        left join unnest(standing) f on f.indicator = b.indicator and f.period = b.period and f.region = b.region
        where b.depth = wanted_depth
    ),
    added as (
        select c.indicator,
               c.parent,
               c.period,
               c.of_stock,
               c.no_other,
               c.monthly,
               count(*) filter (where c.status is distinct from 'M')::integer as expected,
               count((c.head).value) as heads,
               count((c.other).value) as others,
               count(*) filter (where (c.head).value is not null and (c.other).value is not null) as both_sides,
               count(*) filter (where (c.head).value is not null and ((c.head).class is not null or not c.partial))::integer
                   as reported,
               string_agg(
                   case when (c.head).value is not null then case when (c.head).class is null then c.head_lacking end
                       when c.status is distinct from 'M' then c.region
                   end, '|') as head_lacking,
               string_agg(
                   case when (c.other).value is not null then case when (c.other).class is null then c.other_lacking end
                       when c.status is distinct from 'M' then c.region
                   end, '|') as other_lacking,
               sum((c.head).value) as head,
               bool_or((c.head).derived) filter (where (c.head).value is not null) as head_derived,
               count((c.head).rollup_base) filter (where (c.head).value is not null) as head_bases,
               sum((c.head).rollup_base) filter (where (c.head).value is not null) as head_base,
               sum((c.other).value) as other,
               bool_or((c.other).derived) filter (where (c.other).value is not null) as other_derived,
               count((c.other).rollup_base) filter (where (c.other).value is not null) as other_bases,
               sum((c.other).rollup_base) filter (where (c.other).value is not null) as other_base,
               min(c.status) filter (where (c.head).value is not null) as least_status,
               max(c.status) filter (where (c.head).value is not null) as greatest_status,
               coalesce(bool_or(c.class_mixed), false) as class_mixed,
               string_agg(array_to_string(c.missing, ','), ',') filter (where cardinality(c.missing) > 0) as missing,
               count(c.previous_base) filter (where (c.month).value is not null) as previous_bases,
               sum(c.previous_base) filter (where (c.month).value is not null) as previous_base,
               max(c.known_at) as known_at
        from child c
        group by c.indicator, c.parent, c.period, c.of_stock, c.no_other, c.monthly
    ),
    sided as (
        select a.*,
               case when a.heads = 0 then oracle.empty_side('NOT_REPORTED')
                   else oracle.sum_side(a.head, a.head_derived, a.heads, a.head_bases, a.head_base)
               end as head_side,
               case when a.others = 0 then oracle.empty_side(case when not a.no_other then 'NOT_REPORTED' end)
                   when a.others = a.expected or (a.others = a.heads and a.both_sides = a.heads)
                   then oracle.sum_side(a.other, a.other_derived, a.others, a.other_bases, a.other_base)
                   else oracle.empty_side('INCOMPLETE')
               end as other_side
        from added a
    ),
    -- G5: on what the children, as they are now, had the month before
    grown as (
        select s.*,
               case when s.of_stock then s.head_side else s.other_side end as month,
               case when s.of_stock then s.other_side else s.head_side end as cumulative,
               case when s.previous_bases = case when s.of_stock then s.heads else s.others end
                   then s.previous_base
               end as base
        from sided s
    )
    select s.indicator,
           s.parent,
           s.period,
           s.month,
           s.cumulative,
           null::numeric,
           null::numeric,
           null::numeric,
           s.reported >= s.expected,
           case when s.missing is null then '{}'
               else array(select distinct p from unnest(string_to_array(s.missing, ',')) p order by p)
           end,
           s.reported,
           s.expected,
           case when s.heads = 0 then case when s.expected = 0 then 'M' else 'L' end
               when s.least_status = s.greatest_status then s.least_status
               else 'P'
           end,
           null::text,
           0,
           s.class_mixed,
           true,
           (s.month).value,
           (s.cumulative).value,
           s.known_at,
           case when g.is_there then s.base end,
           case when g.is_there then oracle.growth_on((s.month).value, s.base) end,
           case when not g.is_there then null
               when s.base is null and s.previous_bases > 0 then 'BASE_PARTIAL'
               else oracle.growth_code((s.month).value, s.base)
           end,
           null::text,
           null::text,
           null::text,
           null::text,
           oracle.in_order(case when s.of_stock then s.head_lacking else s.other_lacking end),
           oracle.in_order(case when s.of_stock then s.other_lacking else s.head_lacking end),
           null::text,
           null::text,
           null::text
    from grown s
    cross join lateral (select s.monthly and (s.month).value is not null as is_there) g
$$;

-- U3, side by side: the own value stands; a growth that was reported alone is shown with the sum's value.
create or replace function oracle.beside(own oracle.side, summed oracle.side)
    returns oracle.side
    language sql
    immutable
as $$
    select case when (own).value is not null or (summed).value is null then own
        when (own).growth is null then summed
        else row((summed).value, (summed).derived, (summed).base,
            coalesce(oracle.implied_base((summed).value, (own).growth), (summed).rollup_base),
            (own).growth, 'SUPPLIED', null, (summed).growth, null, (own).growth_class)::oracle.side
    end
$$;

-- U3: what stands for a parent: its own figure, the sum of its children, or one beside the other.
create or replace function oracle.standing_parent(own oracle.figure, summed oracle.figure, of_stock boolean)
    returns oracle.figure
    language plpgsql
    immutable
as $$
begin
    if own is not distinct from null then
        return summed;
    end if;
    return (
        select row(
            (own).indicator, (own).region, (own).period, s.month, s.cumulative,
            case when h.own_head or h.own_average then (own).two_year_growth end,
            (own).contribution, (own).pull,
            case when h.head_summed then (summed).complete else (own).complete end,
            case when h.head_summed then (summed).missing else (own).missing end,
            (summed).reported, (summed).expected,
            case when h.own_head then (own).status else (summed).status end,
            case when h.own_head then (own).data_class end,
            case when h.own_head then (own).revision else 0 end,
            (own).class_mixed or (h.any_summed and (summed).class_mixed),
            h.any_summed and ((own).month).value is null and ((own).month).growth is null
                and ((own).cumulative).value is null and ((own).cumulative).growth is null,
            (summed).rolled_month, (summed).rolled_cumulative,
            greatest((own).known_at, (summed).known_at),
            case when is_sum.month then (summed).previous_base else (own).previous_base end,
            case when is_sum.month then (summed).previous_growth else (own).previous_growth end,
            case when is_sum.month then (summed).previous_code else (own).previous_code end,
            case when h.own_head or h.own_average then (own).two_year_source end,
            case when h.own_head or h.own_average then (own).two_year_code end,
            (own).contribution_source, (own).contribution_code,
            (summed).lacking_month, (summed).lacking_cumulative,
            (own).two_year_class, (own).contribution_class, (own).pull_class)::oracle.figure
        from (
            select case when (own).status in ('Q', 'M') then (own).month
                       else oracle.beside((own).month, (summed).month)
                   end as month,
                   case when (own).status in ('Q', 'M') then (own).cumulative
                       else oracle.beside((own).cumulative, (summed).cumulative)
                   end as cumulative) s
        cross join lateral (
            select (s.month).value is not null and (s.month).class is null as month,
                   (s.cumulative).value is not null and (s.cumulative).class is null as cumulative) is_sum
        cross join lateral (
            select coalesce((own).two_year_source = 'SUPPLIED', false) as own_average,
                   case when of_stock then is_sum.month else is_sum.cumulative end as head_summed,
                   is_sum.month or is_sum.cumulative as any_summed,
                   case when of_stock
                       then not is_sum.month or ((own).month).value is not null or ((own).month).growth is not null
                       else not is_sum.cumulative or ((own).cumulative).value is not null
                           or ((own).cumulative).growth is not null
                   end as own_head) h);
end
$$;

-- U1 to U3: all figures that stand, from the own ones: trees from the lowest parents up, one depth after the other.
drop function if exists oracle.roll_up(timestamptz, oracle.figure[]);

create or replace function oracle.roll_up(at timestamptz, branches oracle.branch[], own oracle.figure[])
    returns oracle.figure[]
    language plpgsql
    stable
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
declare
    standing oracle.figure[];
    depth integer;
begin
    if cardinality(branches) = 0 then
        return own;
    end if;
    standing := array(
        select f::oracle.figure
        from unnest(own) f
        where (f.indicator, f.period, f.region) not in (select b.indicator, b.period, b.parent from unnest(branches) b));
    for depth in reverse (select max(b.depth) from unnest(branches) b)..0 loop
        standing := standing || array(
            select oracle.standing_parent(f, s, i.kind = 'STOCK')
            from oracle.sums(at, branches, depth, standing) s
            join oracle.indicators(at) i on i.code = s.indicator
            left join unnest(own) f on f.indicator = s.indicator and f.period = s.period and f.region = s.region
            where f.region is not null or s.known_at is not null);
    end loop;
    return standing;
end
$$;
