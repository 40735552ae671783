-- The lines of the letters of a year as known at a moment, of the regions given, in the columns of stats.target_progress but
-- comparing nothing: in the indicator's or score's last row not after a month.
drop function if exists tongbao.targets_unjudged(timestamptz, date);
drop function if exists tongbao.targets_unjudged(timestamptz, date, text[]);

create function tongbao.targets_unjudged(at timestamptz, month date, regions text[])
    returns table (
        region text,
        region_zh text,
        region_en text,
        indicator text,
        indicator_zh text,
        indicator_en text,
        unit text,
        decimals integer,
        year integer,
        period date,
        kind text,
        target numeric,
        actual numeric,
        reason text,
        attainment numeric,
        pace numeric,
        ahead_pp numeric,
        beyond numeric,
        needed numeric,
        needed_per_month numeric,
        needed_growth numeric,
        outlook numeric,
        outlook_low numeric,
        outlook_high numeric,
        miss_probability numeric,
        light text,
        light_rule text,
        rule_version integer,
        target_version integer,
        ranking text,
        weight numeric,
        known_at timestamptz,
        version text,
        present boolean,
        landed_at timestamptz)
    language sql
    stable
as $$
    select t.region,
           r.name_zh,
           r.name_en,
           t.indicator,
           i.name_zh,
           i.name_en,
           case t.kind
               when 'GROWTH' then case i.kind when 'RATE' then '百分点' else '%' end
               when 'RANK' then '位'
               else i.unit
           end,
           case t.kind when 'GROWTH' then i.growth_decimals when 'RANK' then 0 else i.decimals end,
           t.year,
           (month - make_interval(
               months => greatest(mod(extract(month from month)::integer - i.first, i.step), 0)))::date,
           t.kind,
           t.value,
           null::numeric,
           case when t.kind = 'RANK' and not i.ranked then 'NOT_RANKED' else 'NOT_REPORTED' end,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           null::numeric,
           'NONE',
           t.light_rule,
           null::integer,
           t.version,
           t.ranking,
           t.weight,
           t.known_at,
           null::text,
           true,
           null::timestamptz
    from oracle.indicators(at) i
    join oracle.targets_of(
        at, array(select d.code from oracle.indicators(at) d where not d.withdrawn), regions) t
        on t.indicator = i.code
    join oracle.regions_of(at, regions) r on r.code = t.region
    where t.year = extract(year from month)
    union all
    select t.region,
           r.name_zh,
           r.name_en,
           t.scheme,
           s.body ->> 'name_zh',
           s.body ->> 'name_en',
           '位',
           0,
           t.year,
           coalesce(l.period, month),
           'RANK',
           t.value,
           null,
           'NOT_REPORTED',
           null,
           null,
           null,
           null,
           null,
           null,
           null,
           null,
           null,
           null,
           null,
           'NONE',
           t.light_rule,
           null,
           t.version,
           t.ranking,
           t.weight,
           t.known_at,
           null,
           true,
           null
    from oracle.targets_of_scores(at, oracle.rankings_with_targets(null)) t
    join oracle.definitions(at, 'SCHEME') s on s.code = t.scheme
    join oracle.regions_of(at, regions) r on r.code = t.region
    left join lateral (
        select max(d.period) as period
        from oracle.due_items(at, array[t.ranking], array(
            select m::date from generate_series(date_trunc('year', month), month, interval '1 month') m)) d) l on true
    where t.year = extract(year from month) and t.region = any (regions)
$$;
