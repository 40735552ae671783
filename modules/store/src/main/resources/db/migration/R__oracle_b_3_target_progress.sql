-- The share of the year's target that should be reached by the end of a month, per cent (T2).
create or replace function oracle.pace(pace text, pace_custom numeric[], month integer, reached numeric, whole numeric)
    returns numeric
    language sql
    immutable
as $$
    select case pace
        when 'LINEAR' then oracle.quotient(100 * month, 12)
        when 'QUARTERLY' then oracle.quotient(100 * (month / 3), 4)
        when 'CUSTOM' then pace_custom[month]
        when 'SEASONAL' then case when whole > 0 then oracle.fitting(oracle.quotient(100 * reached, whole)) end
    end
$$;

-- T3 to T6: attainment, lead on pace, what is needed, outlook and light of targets compared.
create or replace function oracle.judged(at timestamptz, targets oracle.compared_target[])
    returns setof oracle.judged_target
    language sql
    stable
as $$
    with compared as materialized (
        select c.*,
               extract(month from c.period)::integer as month,
               case when c.kind not in ('GROWTH', 'RANK') then oracle.attainment(c.actual, c.target) end as attainment,
               case when c.paced
                   then oracle.pace(c.pace, c.pace_custom, extract(month from c.period)::integer,
                       c.reached[1], c.wholes[1])
               end as due,
               case when c.is_limit then c.target - c.actual else c.actual - c.target end as beyond,
               case when c.actual is null then null
                   when c.is_amount then greatest(c.target - c.actual, 0)
                   when c.kind = 'RANK' then greatest(c.actual - c.target, 0)
               end as needed
        from unnest(targets) c
    ),
    -- how this year ends if it goes on as each of the past years did
    ends as materialized (
        select c.indicator, c.region, c.year, c.kind, c.period,
               count(e.ending) as years,
               min(e.ending) as low,
               max(e.ending) as high,
               count(e.ending) filter (where e.ending < c.target) as missed
        from compared c
        cross join lateral unnest(c.reached, c.wholes) y (reached, whole)
        cross join lateral (
            select oracle.fitting(oracle.quotient(c.actual * y.whole, y.reached)) as ending
            where y.reached > 0 and y.whole > 0) e
        where c.paced and c.month < 12 and c.actual > 0 and c.reached[1] > 0 and c.wholes[1] > 0
        group by c.indicator, c.region, c.year, c.kind, c.period
    ),
    judged as (
        select c.*,
               case when c.kind = 'GROWTH' then c.beyond
                   when c.is_limit then 100 - c.attainment
                   when c.paced then c.attainment - c.due
                   else c.attainment - 100
               end as ahead,
               e.years, e.low, e.high, e.missed,
               oracle.fitting(oracle.quotient(c.actual * c.wholes[1], nullif(c.reached[1], 0))) is not null
                   and e.years is not null as has_outlook
        from compared c
        left join ends e on e.indicator = c.indicator and e.region = c.region and e.year = c.year and e.kind = c.kind
            and e.period = c.period
    ),
    -- what rules take for the gap: a place is reached or not (T1), and a missed one lacks the whole of its 100 points
    gaps as (
        select j.*, case when j.kind <> 'RANK' then j.ahead when j.beyond < 0 then -100 when j.beyond >= 0 then 0 end as gap
        from judged j
    ),
    -- rows behind, one after the other, lie on one island
    islands as (
        select g.*,
               g.row_number - row_number() over (
                   partition by g.indicator, g.region, g.year, g.kind, g.gap < 0 order by g.row_number) as island
        from gaps g
    ),
    counted as (
        select i.*,
               case when i.gap < 0
                   then row_number() over (
                       partition by i.indicator, i.region, i.year, i.kind, i.gap < 0, i.island order by i.row_number)
                   when i.gap is not null then 0
               end as behind
        from islands i
    )
    select c.region, c.indicator, c.year, c.period, c.kind, trim_scale(c.target), trim_scale(c.actual),
           case when c.actual is null then c.reason
               when l.lacks = 'NO_PACE' and c.kind not in ('GROWTH', 'RANK') and c.attainment is null then 'NO_ATTAINMENT'
               when l.lacks = 'NO_GROUP_GROWTH' and c.kind <> 'GROWTH' or l.lacks = 'NO_MEAN' and c.kind = 'RANK'
                   then 'NOT_COMPARED'
               else l.lacks
           end,
           trim_scale(c.attainment), trim_scale(c.due), trim_scale(c.ahead), trim_scale(c.beyond), trim_scale(c.needed),
           trim_scale(case when c.is_amount and c.month < 12 then oracle.quotient(c.needed, 12 - c.month) end),
           trim_scale(case when c.paced and c.month < 12 and c.wholes[1] > c.reached[1] and c.wholes[1] > 0
               then oracle.growth_on(c.needed, c.wholes[1] - c.reached[1])
           end),
           trim_scale(case when c.paced and c.month = 12 then c.actual
               when c.has_outlook then oracle.fitting(oracle.quotient(c.actual * c.wholes[1], c.reached[1]))
           end),
           trim_scale(case when c.paced and c.month = 12 then c.actual when c.has_outlook and c.years >= 2 then c.low end),
           trim_scale(case when c.paced and c.month = 12 then c.actual when c.has_outlook and c.years >= 2 then c.high end),
           trim_scale(case when c.paced and c.month = 12 then (c.actual < c.target)::integer
               when c.has_outlook and c.years >= 3 then oracle.quotient(c.missed + 1, c.years + 2)
           end),
           l.light, c.light_rule, r.version, c.target_version, c.ranking, c.known_at, f.facts
    from counted c
    join oracle.light_rules(at) r on r.code = c.light_rule
    cross join lateral (
        select jsonb_strip_nulls(jsonb_build_object(
            'GAP', c.gap,
            'PLAN', c.beyond,
            'FIGURE', c.actual,
            'GROUP', case when c.kind = 'GROWTH' then c.actual - c.group_growth end,
            'MEAN', c.actual - c.mean,
            'RANK', c.rank,
            'RANK_FROM_LAST', c.from_last,
            'BEHIND_IN_A_ROW', c.behind)) as facts) f
    cross join lateral oracle.decided(r.clauses, f.facts) l
$$;

-- The same of each target of indicators and each period that figures tell of, or only in the years of some periods.
drop function if exists oracle.target_progress(timestamptz, oracle.figure[], text[]);
drop function if exists oracle.target_progress(timestamptz, oracle.figure[], text[], date[]);

create function oracle.target_progress(
    at timestamptz, figures oracle.figure[], indicators text[], asked date[] default null)
    returns setof oracle.judged_target
    language sql
    stable
as $$
    select *
    from oracle.judged(at, array(select c from oracle.compared(at, figures, indicators, asked) c))
$$;
