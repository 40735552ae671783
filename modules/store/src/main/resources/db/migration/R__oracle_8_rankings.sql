-- What each member of each ranking is compared by in a period, or the reason why it is not ranked (K1, K3).
create or replace function oracle.candidates(at timestamptz, figures oracle.figure[])
    returns table (
        ranking text,
        period date,
        region text,
        figure numeric,
        key numeric,
        reason text,
        known_at timestamptz)
    language sql
    stable
as $$
    with sheets as materialized (
        select distinct f.indicator, f.period from unnest(figures) f
    ),
    definitions as materialized (
        select d.*, i.kind, i.scheme, i.first, i.step
        from oracle.ranking_definitions(at) d
        join oracle.indicators(at) i on i.code = d.indicator and not i.withdrawn
        where d.indicator in (select s.indicator from sheets s)
    ),
    members as materialized (
        select *
        from oracle.members(
            at,
            array(select distinct d.group_code from definitions d),
            array(select distinct s.period from sheets s))
    ),
    compared as (
        select d.code as ranking,
               m.period,
               m.region,
               d.ties,
               d.decimals,
               f.region is null as unreported,
               d.measure in ('MONTH_GROWTH', 'CUMULATIVE_GROWTH') as by_growth,
               d.measure in ('MONTH_VALUE', 'MONTH_GROWTH') and d.kind = 'FLOW' and d.scheme = 'M11'
                   and extract(month from m.period) = d.first
                   or extract(month from m.period) < d.first
                   or mod(extract(month from m.period)::integer - d.first, d.step) <> 0 as not_a_row,
               f.status,
               coalesce(f.reported < f.expected, false) as partial,
               f.known_at,
               case when d.measure in ('MONTH_VALUE', 'MONTH_GROWTH')
                       or (d.measure = 'VALUE' and (d.kind = 'STOCK'
                           or (d.kind = 'RATE' and (f.cumulative).value is null)))
                   then f.month
                   else f.cumulative
               end as side
        from definitions d
        join sheets s on s.indicator = d.indicator
        join members m on m.group_code = d.group_code and m.period = s.period
        left join unnest(figures) f on f.indicator = d.indicator and f.period = m.period and f.region = m.region
    ),
    eligible as (
        select c.*,
               case when c.by_growth
                   then case when not (coalesce((c.side).source, '') = 'ROLLED_UP' and c.partial) then (c.side).growth end
                   else case when not ((c.side).class is null and c.partial) then (c.side).value end
               end as figure
        from compared c
    )
    select e.ranking,
           e.period,
           e.region,
           e.figure,
           case e.ties when 'EXACT' then e.figure else round(e.figure, e.decimals) end,
           case when e.figure is not null then null
               when e.unreported then 'NOT_REPORTED'
               when e.status = 'Q' then 'SUPPRESSED'
               when e.status = 'M' then 'CANNOT_EXIST'
               when e.not_a_row then 'NOT_A_ROW'
               when (e.side).value is not null and (e.side).class is null and e.partial then 'PARTIAL'
               when not e.by_growth and (e.side).code is distinct from 'INCOMPLETE' then 'NOT_REPORTED'
               else coalesce((e.side).code, 'NOT_REPORTED')
           end,
           e.known_at
    from eligible e
$$;

-- K2, K3, K5: the rankings of all definitions over the figures given, whole. A ranking that ranks nobody is none.
create or replace function oracle.places(at timestamptz, figures oracle.figure[])
    returns table (
        ranking text,
        period date,
        region text,
        rank integer,
        tied boolean,
        figure numeric,
        to_next numeric,
        to_previous numeric,
        to_aim numeric,
        reason text,
        ranked integer,
        members integer,
        known_at timestamptz)
    language sql
    stable
as $$
    with listed as (
        select c.*,
               d.aim,
               d.direction = 'HIGHER' as higher,
               (count(c.figure) over w)::integer as ranked,
               (count(*) over w)::integer as members,
               max(c.known_at) over w as board_known_at
        from oracle.candidates(at, figures) c
        join oracle.ranking_definitions(at) d on d.code = c.ranking
        window w as (partition by c.ranking, c.period)
    ),
    ordered as (
        select l.*,
               (rank() over w)::integer as rank,
               row_number() over w as row,
               min(l.figure) over same as least,
               max(l.figure) over same as greatest,
               count(*) over same as sharing
        from listed l
        where l.figure is not null
        window w as (
            partition by l.ranking, l.period
            order by case when l.higher then -l.key else l.key end),
            same as (partition by l.ranking, l.period, l.key)
    ),
    -- one row for each rank that is given
    tie as (
        select o.ranking,
               o.period,
               o.rank,
               case when o.higher then lag(o.least) over w else lag(o.greatest) over w end as better,
               case when o.higher then lead(o.greatest) over w else lead(o.least) over w end as worse,
               case when o.higher then o.least else o.greatest end as enough,
               o.sharing
        from ordered o
        where o.row = o.rank
        window w as (partition by o.ranking, o.period order by o.rank)
    )
    select l.ranking,
           l.period,
           l.region,
           o.rank,
           coalesce(o.sharing > 1, false),
           l.figure,
           abs(l.figure - t.better),
           abs(l.figure - t.worse),
           case when o.rank <= l.aim then 0 else abs(l.figure - g.enough) end,
           l.reason,
           l.ranked,
           l.members,
           l.board_known_at
    from listed l
    left join ordered o on o.ranking = l.ranking and o.period = l.period and o.region = l.region
    left join tie t on t.ranking = o.ranking and t.period = o.period and t.rank = o.rank
    left join tie g
        on g.ranking = o.ranking and g.period = o.period and l.aim >= g.rank and l.aim < g.rank + g.sharing
    where l.ranked > 0
$$;

-- K4: places with their moves, both ranks as known at the same moment.
create or replace function oracle.rankings(at timestamptz, figures oracle.figure[], periods date[])
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
        known_at timestamptz)
    language sql
    stable
as $$
    with places as materialized (
        select p.*,
               case when extract(month from p.period) > i.first
                   then (p.period - make_interval(months => i.step))::date
               end as period_before,
               (p.period - interval '1 year')::date as year_before
        from oracle.places(at, figures) p
        join oracle.ranking_definitions(at) d on d.code = p.ranking
        join oracle.indicators(at) i on i.code = d.indicator
    ),
    boards as (
        select p.ranking,
               p.period,
               array_agg(p.region order by p.region collate "C") as regions,
               max(p.known_at) as known_at
        from places p
        group by p.ranking, p.period
    )
    select p.ranking,
           p.period,
           p.region,
           p.rank,
           p.tied,
           p.figure,
           b.rank,
           b.rank - p.rank,
           y.rank,
           y.rank - p.rank,
           p.to_next,
           p.to_previous,
           p.to_aim,
           p.reason,
           p.ranked,
           p.members,
           coalesce(bb.regions <> o.regions, false),
           coalesce(yy.regions <> o.regions, false),
           greatest(p.known_at, bb.known_at, yy.known_at)
    from places p
    join boards o on o.ranking = p.ranking and o.period = p.period
    left join boards bb on bb.ranking = p.ranking and bb.period = p.period_before
    left join boards yy on yy.ranking = p.ranking and yy.period = p.year_before
    left join places b on b.ranking = p.ranking and b.period = p.period_before and b.region = p.region
    left join places y on y.ranking = p.ranking and y.period = p.year_before and y.region = p.region
    where p.period = any (periods)
$$;

-- The periods whose figures rankings of some periods look at: themselves, the rows before and those of last year.
create or replace function oracle.looked_at(at timestamptz, indicators text[], periods date[])
    returns date[]
    language sql
    stable
as $$
    select array(
        select p from unnest(periods) p
        union
        select (p - interval '1 year')::date from unnest(periods) p
        union
        select (p - make_interval(months => i.step))::date
        from unnest(periods) p
        join oracle.indicators(at) i on i.code = any (indicators) and extract(month from p) > i.first)
$$;
