-- Targets of a place in rankings of composite scores (T1, K6), as they stood at a moment. Such a letter names the scheme
-- where others name an indicator; a code that is an indicator's means that.
create or replace function oracle.targets_of_scores(at timestamptz, rankings text[])
    returns table (
        ranking text,
        scheme text,
        region text,
        year integer,
        value numeric,
        weight numeric,
        light_rule text,
        version integer,
        known_at timestamptz)
    language sql
    stable
as $$
    with definitions as materialized (
        select d.ranking, d.scheme
        from oracle.score_definitions(at) d
        where cardinality(rankings) > 0 and d.ranking = any (rankings)
    )
    select d.ranking, d.scheme, t.region, t.year, t.value, t.weight, t.light_rule, t.version, t.known_at
    from definitions d
    join oracle.targets(at, array(select d.scheme from definitions d)) t
        on t.indicator = d.scheme and t.ranking = d.ranking and t.kind = 'RANK'
    where d.scheme not in (select i.code from oracle.indicators(at) i where not i.withdrawn)
$$;

-- The rankings of scores, or of one scheme, of which a target was ever of a place in: few, so that where there are none nothing
-- more is asked.
create or replace function oracle.rankings_with_targets(of_scheme text)
    returns text[]
    language sql
    stable
as $$
    select array(
        select distinct t.ranking
        from tongbao.target t
        where t.ranking is not null
          and t.indicator = any (array(
              select distinct v.code
              from tongbao.reference_version v
              where v.kind = 'SCHEME' and (of_scheme is null or v.code = of_scheme))))
$$;

-- The periods whose scores these targets look at: those asked for, and the rows before in the year (rows behind in a row).
-- None where there are no targets.
create or replace function oracle.periods_of_score_targets(at timestamptz, rankings text[], periods date[])
    returns date[]
    language sql
    stable
as $$
    select array(
        select distinct g::date
        from unnest(periods) p
        cross join lateral generate_series(date_trunc('year', p), p, interval '1 month') g
        where extract(year from p) in (select t.year from oracle.targets_of_scores(at, rankings) t))
$$;

-- What each of these targets is compared with: the unit's place wherever anybody is ranked.
create or replace function oracle.compared_places(
    at timestamptz, rankings text[], figures oracle.figure[], periods date[])
    returns setof oracle.compared_target
    language sql
    stable
as $$
    with targets as materialized (
        select * from oracle.targets_of_scores(at, rankings)
    ),
    places as materialized (
        select s.ranking, s.period, s.region, s.rank, s.reason_unranked, s.known_at,
               count(s.rank) over (
                   partition by s.ranking, s.period order by s.rank desc range between unbounded preceding and 1 preceding)
                   as worse
        from oracle.scores(at, array(select distinct t.ranking from targets t), figures, periods) s
    ),
    boards as (
        select p.ranking, p.period, max(p.known_at) as known_at from places p group by p.ranking, p.period
    ),
    -- the score's rows of the year, one after the other
    score_rows as (
        select r.ranking, r.period,
               row_number() over (partition by r.ranking, date_trunc('year', r.period) order by r.period) as row_number
        from (
            select distinct d.ranking, d.period
            from oracle.due_items(
                at,
                rankings,
                array(
                    select make_date(y.year, m, 1)
                    from (select distinct t.year from targets t) y
                    cross join generate_series(1, 12) m)) d) r
    )
    select t.region,
           t.scheme,
           t.year,
           'RANK',
           b.period,
           t.value,
           p.rank::numeric,
           case when p.rank is null then coalesce(p.reason_unranked, 'NOT_A_MEMBER') end,
           true,
           false,
           false,
           null::text,
           null::numeric[],
           t.ranking,
           t.light_rule,
           t.version,
           r.row_number::integer,
           null::numeric[],
           null::numeric[],
           p.rank,
           case when p.rank is not null then p.worse + 1 end,
           null::numeric,
           null::numeric,
           greatest(t.known_at, b.known_at)
    from targets t
    join boards b on b.ranking = t.ranking and extract(year from b.period) = t.year
    join score_rows r on r.ranking = b.ranking and r.period = b.period
    left join places p on p.ranking = b.ranking and p.period = b.period and p.region = t.region
$$;

-- T1, T3, T6: where units stand against them. The figures are those that oracle.score_sheets names for the periods, which
-- begin with the year (oracle.periods_of_score_targets).
create or replace function oracle.score_target_progress(
    at timestamptz, rankings text[], figures oracle.figure[], periods date[])
    returns setof oracle.judged_target
    language sql
    stable
as $$
    select *
    from oracle.judged(at, array(select c from oracle.compared_places(at, rankings, figures, periods) c))
$$;
