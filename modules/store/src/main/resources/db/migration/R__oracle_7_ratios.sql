-- U4: one side of a ratio, from the same sides of its parts. Its class is the weaker of theirs, none where one is a sum.
create or replace function oracle.ratio_side(above oracle.side, below oracle.side, up numeric, down numeric)
    returns oracle.side
    language sql
    immutable
as $$
    select case when q.value is not null
        then row(
            q.value, false, q.base, null, q.value - q.base,
            case when q.base is not null then 'FROM_PARTS' end,
            case when q.base is not null then null
                when 'BASE_PARTIAL' in ((above).code, (below).code) then 'BASE_PARTIAL'
                else 'BASE_MISSING'
            end,
            null,
            case when (above).class is null or (below).class is null then null
                when 'SELF_REPORTED' in ((above).class, (below).class) then 'SELF_REPORTED'
                when 'DEPARTMENT' in ((above).class, (below).class) then 'DEPARTMENT'
                else 'OFFICIAL'
            end,
            null)::oracle.side
        else row(null, false, null, null, null, null, null, null, null, null)::oracle.side
    end
    from (
        select case when (below).value > 0
                   then oracle.fitting(oracle.quotient((above).value * up, (below).value * down))
               end as value,
               case when (below).rollup_base > 0
                   then oracle.fitting(oracle.quotient((above).rollup_base * up, (below).rollup_base * down))
               end as base) q
$$;

-- Whether two sides are of the same regions: a sum that lacks some is divided only by one that lacks the same.
drop function if exists oracle.cover_alike(oracle.figure, oracle.side, oracle.figure, oracle.side);

create or replace function oracle.cover_alike(
    above oracle.side, lacking_above text, below oracle.side, lacking_below text)
    returns boolean
    language sql
    immutable
as $$
    select case when (above).class is null then lacking_above end
        is not distinct from case when (below).class is null then lacking_below end
$$;

-- U3 for a ratio, side by side: a growth that was reported alone is shown with the value of the parts.
create or replace function oracle.beside_ratio(own oracle.side, computed oracle.side)
    returns oracle.side
    language sql
    immutable
as $$
    select case when (own).value is not null or (computed).value is null then own
        when (own).growth is null then computed
        else row((computed).value, false, (computed).base, null, (own).growth, 'SUPPLIED', null,
            (computed).growth, (computed).class, (own).growth_class)::oracle.side
    end
$$;

-- U4: the ratios of regions from what stands of their parts, beside what the regions reported of them. Month values are
-- divided by month values, but for those derived from cumulative ones (C1), cumulative by cumulative; a STOCK beside a
-- FLOW gives its balance to the cumulative side.
-- What has parts of kind RATE, or units that do not fit, stays as it was reported.
create or replace function oracle.ratios(at timestamptz, figures oracle.figure[])
    returns setof oracle.figure
    language sql
    stable
as $$
    with indicator as materialized (
        select * from oracle.indicators(at) i where not i.withdrawn
    ),
    definition as (
        select r.code, r.first, r.step, r.numerator, r.denominator, n.kind as above_kind, d.kind as below_kind,
               s.up, s.down
        from indicator r
        join indicator n on n.code = r.numerator and n.kind <> 'RATE'
        join indicator d on d.code = r.denominator and d.kind <> 'RATE'
        cross join lateral oracle.ratio_scale(r.unit, n.unit, d.unit) s
        where s.up is not null
    ),
    parts as (
        select d.code,
               n.region,
               n.period,
               n as above,
               b as below,
               case when d.above_kind = d.below_kind and not (n.month).derived and not (b.month).derived
                       and oracle.cover_alike(n.month, n.lacking_month, b.month, b.lacking_month)
                   then oracle.ratio_side(n.month, b.month, d.up, d.down)
                   else oracle.side_if(false, null)
               end as month,
               case when (d.above_kind = 'STOCK' and d.below_kind = 'STOCK')
                       or not oracle.cover_alike(c.above, c.lacking_above, c.below, c.lacking_below)
                   then oracle.side_if(false, null)
                   else oracle.ratio_side(c.above, c.below, d.up, d.down)
               end as cumulative,
               c.above as above_cumulative,
               c.below as below_cumulative
        from definition d
        join unnest(figures) n on n.indicator = d.numerator
            and extract(month from n.period) >= d.first
            and mod(extract(month from n.period)::integer - d.first, d.step) = 0
        join unnest(figures) b on b.indicator = d.denominator and b.region = n.region and b.period = n.period
        cross join lateral (
            select case d.above_kind when 'STOCK' then n.month else n.cumulative end as above,
                   case d.below_kind when 'STOCK' then b.month else b.cumulative end as below,
                   case d.above_kind when 'STOCK' then n.lacking_month else n.lacking_cumulative end as lacking_above,
                   case d.below_kind when 'STOCK' then b.lacking_month else b.lacking_cumulative end as lacking_below) c
    ),
    computed as (
        select p.* from parts p where (p.month).value is not null or (p.cumulative).value is not null
    ),
    reported as (
        select f as own
        from unnest(figures) f
        join indicator r on r.code = f.indicator and r.numerator is not null
    ),
    beside as (
        select c.*,
               r.own,
               r.own is distinct from null as is_reported,
               coalesce((r.own).status in ('Q', 'M'), false) as decided
        from computed c
        left join reported r on (r.own).indicator = c.code and (r.own).region = c.region and (r.own).period = c.period
    ),
    shown as (
        select b.*,
               case when not b.is_reported then b.month when b.decided then (b.own).month
                   else oracle.beside_ratio((b.own).month, b.month)
               end as shown_month,
               case when not b.is_reported then b.cumulative when b.decided then (b.own).cumulative
                   else oracle.beside_ratio((b.own).cumulative, b.cumulative)
               end as shown_cumulative
        from beside b
    ),
    -- whose counts speak for the ratio: the part whose sum lacks children, else the one that is a sum
    headed as (
        select s.*,
               case when h.of_month then (s.month).class else (s.cumulative).class end as class,
               b.is_reported
                   and (s.decided or (h.own_head).value is not null or (h.own_head).growth is not null) as own_head,
               case when k.above_is_sum and (s.above).reported < (s.above).expected then s.above
                   when k.below_is_sum and (s.below).reported < (s.below).expected then s.below
                   when k.above_is_sum then s.above
                   when k.below_is_sum then s.below
               end as counted
        from shown s
        cross join lateral (select s.is_reported) b
        cross join lateral (
            select (s.shown_cumulative).value is null as of_month,
                   case when (s.shown_cumulative).value is null then (s.own).month else (s.own).cumulative end
                       as own_head) h
        cross join lateral (
            select case when h.of_month then ((s.above).month).class else (s.above_cumulative).class end is null
                       as above_is_sum,
                   case when h.of_month then ((s.below).month).class else (s.below_cumulative).class end is null
                       as below_is_sum) k
    )
    select h.code,
           h.region,
           h.period,
           h.shown_month,
           h.shown_cumulative,
           (h.own).two_year_growth,
           (h.own).contribution,
           (h.own).pull,
           h.own_head or not coalesce((h.counted).reported < (h.counted).expected, false),
           '{}'::text[],
           (h.counted).reported,
           (h.counted).expected,
           case when h.own_head then (h.own).status
               when (h.above).status = (h.below).status then (h.above).status
               else 'P'
           end,
           case when h.own_head then (h.own).data_class else h.class end,
           case when h.own_head then (h.own).revision else 0 end,
           (h.above).class_mixed or (h.below).class_mixed or coalesce((h.own).class_mixed, false),
           not h.is_reported
               or (((h.own).month).value is null and ((h.own).month).growth is null
                   and ((h.own).cumulative).value is null and ((h.own).cumulative).growth is null
                   and not h.decided),
           (h.month).value,
           (h.cumulative).value,
           greatest((h.above).known_at, (h.below).known_at, (h.own).known_at),
           null::numeric,
           null::numeric,
           null::text,
           (h.own).two_year_source,
           (h.own).two_year_code,
           (h.own).contribution_source,
           (h.own).contribution_code,
           (h.counted).lacking_month,
           (h.counted).lacking_cumulative,
           (h.own).two_year_class,
           (h.own).contribution_class,
           (h.own).pull_class
    from headed h
    union all
    select (r.own).*
    from reported r
    where ((r.own).indicator, (r.own).region, (r.own).period) not in (
        select c.code, c.region, c.period from computed c)
$$;
