-- The periods whose figures targets look at, besides those asked for: the rows before in the year (rows behind in a
-- row), the same months of the five years before and their Decembers (T2, T4, T5). None where there are no targets.
create or replace function oracle.periods_of_targets(at timestamptz, indicators text[], periods date[])
    returns date[]
    language plpgsql
    stable
as $$
begin
    return array(
        with judged as (
            select distinct p
            from unnest(periods) p
            where exists (select from oracle.targets(at, indicators) t where t.year = extract(year from p))
        ),
        rows as (
            select distinct g::date as p
            from judged j
            cross join lateral generate_series(date_trunc('year', j.p), j.p, interval '1 month') g
        )
        select r.p from rows r
        union
        select (r.p - make_interval(years => k))::date from rows r cross join generate_series(1, 5) k
        union
        select (date_trunc('year', r.p) - make_interval(years => k - 1) - interval '1 month')::date
        from rows r
        cross join generate_series(1, 5) k);
end
$$;

-- The rankings that targets name or once named, with what they rank and the group that they rank in (T1, T6).
drop function if exists oracle.rankings_of_targets(timestamptz, text[]);

create function oracle.rankings_of_targets(at timestamptz, indicators text[])
    returns table (
        code text,
        group_code text,
        indicator text,
        kind text,
        rolls_up boolean,
        ancestor text,
        hierarchy text)
    language sql
    stable
as $$
    select d.code, d.group_code, d.indicator, i.kind, i.rolls_up,
           case when cardinality(g.members) = 0 then g.ancestor end,
           g.hierarchy
    from oracle.ranking_definitions(at) d
    join oracle.indicators(at) i on i.code = d.indicator and not i.withdrawn
    join oracle.groups(at) g on g.code = d.group_code
    where d.code in (
        select t.ranking
        from tongbao.target t
        where t.indicator = any (indicators) and t.ranking is not null and t.known_at <= at)
$$;

-- The headline side of a figure.
create or replace function oracle.headline(f oracle.figure, kind text)
    returns oracle.side
    language sql
    immutable
as $$
    select case when kind = 'STOCK' or (kind = 'RATE' and ((f).cumulative).value is null)
        then (f).month
        else (f).cumulative
    end
$$;

-- The places of units in these rankings, and how many rank worse (T1, T6).
create or replace function oracle.places_of_targets(at timestamptz, figures oracle.figure[], indicators text[])
    returns table (ranking text, period date, region text, rank integer, reason text, from_last bigint)
    language sql
    stable
as $$
    with contenders as materialized (
        select c::oracle.contender as contender, c.ranking, c.period, c.region, c.reason
        from oracle.contenders(
            at, figures, array(select d.code from oracle.rankings_of_targets(at, indicators) d)) c
    ),
    places as materialized (
        select p.*,
               count(p.rank) over (
                   partition by p.ranking, p.period order by p.rank desc range between unbounded preceding and 1 preceding)
                   as worse
        from oracle.places(array(select c.contender from contenders c)) p
    )
    select c.ranking, c.period, c.region, p.rank, c.reason, case when p.rank is not null then p.worse + 1 end
    from contenders c
    left join places p on p.ranking = c.ranking and p.period = c.period and p.region = c.region
$$;

-- What the groups of these rankings have (T6): their average growth, which is that of the region above where the members are
-- all that is directly below it (U3), else of the members together (U2), or the simple mean of theirs where the indicator
-- does not roll up (U4); and the simple means of the members' values and growths.
create or replace function oracle.groups_of_targets(at timestamptz, figures oracle.figure[], indicators text[])
    returns table (ranking text, period date, growth numeric, mean_value numeric, mean_growth numeric)
    language sql
    stable
as $$
    with definitions as materialized (
        select * from oracle.rankings_of_targets(at, indicators)
    ),
    sheets as materialized (
        select distinct f.indicator, f.period from unnest(figures) f
    ),
    standing as materialized (
        select d.code, d.kind, m.period, m.region, f,
               oracle.headline(f, d.kind) as side,
               coalesce((f).reported < (f).expected, false) as partial
        from oracle.members(
            at,
            array(select distinct d.group_code from definitions d),
            array(select distinct s.period from sheets s)) m
        join definitions d on d.group_code = m.group_code
        join sheets s on s.indicator = d.indicator and s.period = m.period
        left join unnest(figures) f on f.indicator = d.indicator and f.period = m.period and f.region = m.region
    ),
    below as (
        select d.code, p.period, array_agg(p.region order by p.region) as regions
        from definitions d
        join oracle.parents(
            at,
            array(select distinct d.hierarchy from definitions d where d.ancestor is not null and d.hierarchy is not null),
            array(select distinct s.period from sheets s)) p on p.hierarchy = d.hierarchy and p.parent = d.ancestor
        join oracle.regions(at) r on r.code = p.region and not r.withdrawn
            and oracle.last_day(p.period) >= r.valid_from and oracle.last_day(p.period) < r.valid_to
        group by d.code, p.period
    ),
    together as (
        select s.code, s.period, array_agg(s.region order by s.region) as regions,
               case when bool_and((s.side).value is not null and (s.side).rollup_base is not null
                       and not ((s.side).class is null and s.partial))
                   then oracle.growth_on(sum((s.side).value), sum((s.side).rollup_base))
               end as growth,
               oracle.quotient(sum(v.figure), nullif(count(v.figure), 0)) as mean_value,
               oracle.quotient(sum(g.figure), nullif(count(g.figure), 0)) as mean_growth
        from standing s
        cross join lateral oracle.eligible(s.f, 'VALUE', s.kind, false) v
        cross join lateral oracle.eligible(
            s.f,
            case when s.kind = 'STOCK' or (s.kind = 'RATE' and ((s.f).cumulative).value is null)
                then 'MONTH_GROWTH'
                else 'CUMULATIVE_GROWTH'
            end,
            s.kind,
            false) g
        group by s.code, s.period
    )
    select d.code, h.period,
           coalesce(
               case when b.code is not null and not coalesce(w.reported < w.expected, false)
                   then (oracle.headline(w, d.kind)).growth
               end,
               case when not d.rolls_up then t.mean_growth
                   when b.code is null then t.growth
               end),
           t.mean_value, t.mean_growth
    from definitions d
    join sheets h on h.indicator = d.indicator
    left join together t on t.code = d.code and t.period = h.period
    left join below b on b.code = d.code and b.period = h.period and b.regions = t.regions
    left join unnest(figures) w on w.indicator = d.indicator and w.period = h.period and w.region = d.ancestor
$$;

-- What each target is compared with in each period of its year for which its unit has a figure: the number, or the reason
-- why there is none, and what past years had reached by then (T1, T5). If periods are given, only in the years of these.
drop function if exists oracle.compared(timestamptz, oracle.figure[], text[]);
drop function if exists oracle.compared(timestamptz, oracle.figure[], text[], date[]);

create function oracle.compared(at timestamptz, figures oracle.figure[], indicators text[], asked date[])
    returns setof oracle.compared_target
    language sql
    stable
as $$
    with known as materialized (
        select f.indicator, f.region, f.period, f
        from unnest(figures) f
    ),
    lines as materialized (
        select t.*, i.kind as indicator_kind, i.ranked, i.scheme, i.first, i.step,
               t.kind in ('LEVEL', 'COUNT') and i.kind = 'FLOW' as paced
        from oracle.targets(at, indicators) t
        join oracle.indicators(at) i on i.code = t.indicator and not i.withdrawn
        where t.region = any (array(select distinct k.region from known k))
    ),
    judged as materialized (
        select l.*, k.period, k.f
        from lines l
        join known k on k.indicator = l.indicator and k.region = l.region
            and k.period >= make_date(l.year, 1, 1) and k.period < make_date(l.year + 1, 1, 1)
        where asked is null or l.year in (select extract(year from p) from unnest(asked) p)
    ),
    eligible_levels as materialized (
        select k.indicator, k.region, k.period, e.figure, (k.f).known_at
        from known k
        cross join lateral oracle.eligible(k.f, 'CUMULATIVE_VALUE', 'FLOW', false) e
        where k.indicator in (select l.indicator from lines l where l.paced)
    ),
    seasons as materialized (
        select j.indicator, j.region, j.year, j.kind, j.period,
               array_agg(r.figure order by k.back) as reached,
               array_agg(w.figure order by k.back) as wholes,
               max(greatest(r.known_at, w.known_at)) as known_at
        from judged j
        cross join generate_series(1, 5) k (back)
        left join eligible_levels r on r.indicator = j.indicator and r.region = j.region
            and r.period = (j.period - make_interval(years => k.back))::date
        left join eligible_levels w on w.indicator = j.indicator and w.region = j.region
            and w.period = make_date(j.year - k.back, 12, 1)
        where j.paced
        group by j.indicator, j.region, j.year, j.kind, j.period
    ),
    places as materialized (
        select * from oracle.places_of_targets(at, figures, indicators)
    ),
    groups as materialized (
        select * from oracle.groups_of_targets(at, figures, indicators)
    )
    select j.region, j.indicator, j.year, j.kind, j.period, j.value,
           case j.kind when 'RANK' then p.rank else e.figure end,
           case when j.kind <> 'RANK' then e.reason
               when p.rank is null then coalesce(p.reason, case when j.ranked then 'NOT_A_MEMBER' else 'NOT_RANKED' end)
           end,
           j.kind in ('CEILING', 'RANK'),
           j.kind in ('LEVEL', 'COUNT'),
           j.paced, j.pace, j.pace_custom, j.ranking, j.light_rule, j.version,
           div(extract(month from j.period) - j.first, j.step)::integer,
           s.reached, s.wholes, p.rank, p.from_last, g.growth,
           case j.kind when 'RANK' then null when 'GROWTH' then g.mean_growth else g.mean_value end,
           greatest(j.known_at, (j.f).known_at, s.known_at)
    from judged j
    left join seasons s on s.indicator = j.indicator and s.region = j.region and s.year = j.year and s.kind = j.kind
        and s.period = j.period
    left join oracle.rankings_of_targets(at, indicators) d on d.code = j.ranking and d.indicator = j.indicator
    left join places p on p.ranking = d.code and p.period = j.period and p.region = j.region
    left join groups g on g.ranking = d.code and g.period = j.period
    cross join lateral (
        select case when j.kind <> 'GROWTH' then 'VALUE'
                   when j.indicator_kind = 'FLOW' then 'CUMULATIVE_GROWTH'
                   when j.indicator_kind = 'STOCK' or ((j.f).cumulative).value is null then 'MONTH_GROWTH'
                   else 'CUMULATIVE_GROWTH'
               end as measure) m
    cross join lateral oracle.eligible(
        j.f, m.measure, j.indicator_kind,
        oracle.not_a_row(
            extract(month from j.period)::integer, m.measure, j.indicator_kind, j.scheme, j.first, j.step)) e
$$;
