-- Accepted reports of some indicators and periods, of all regions where none are given. Two branches, of which one is
-- never run: each finds its index, whatever is given, by a plan that is made once.
create or replace function oracle.reports_of(indicators text[], since date, until date, regions text[])
    returns setof tongbao.report
    language sql
    stable
as $$
    select r.*
    from tongbao.report r
    where regions is null and r.indicator = any (indicators) and r.period between since and until
    union all
    select r.*
    from tongbao.report r
    where r.region = any (regions) and r.indicator = any (indicators) and r.period between since and until
$$;

-- R1, R2: of each region, indicator, period and class the report that stands at a moment. Judged anew, whatever the
-- stream made of it: the same id again changes nothing, the highest revision stands, of equal ones the first. A
-- retraction takes the revision's place that it is of.
create or replace function oracle.standing_reports(
    at timestamptz, indicators text[], since date, until date, regions text[])
    returns table (
        indicator text,
        region text,
        period date,
        class integer,
        status text,
        revision integer,
        numbers numeric[],
        known_at timestamptz)
    language sql
    stable
as $$
    select distinct on (e.indicator, e.region, e.period, e.class)
           e.indicator,
           e.region,
           e.period,
           e.class,
           e.status,
           e.revision,
           array[e.month_value, e.cumulative_value, e.month_base, e.cumulative_base, e.month_growth,
               e.cumulative_growth, e.two_year_growth, e.contribution, e.pull],
           e.known_at
    from (
        select r.*,
               case r.data_class when 'OFFICIAL' then 1 when 'DEPARTMENT' then 2 else 3 end as class,
               row_number() over (
                   partition by r.indicator, r.region, r.period, r.id
                   order by r.source_topic, r.source_partition, r.source_offset) as time
        from oracle.reports_of(indicators, since, until, regions) r
        where r.known_at <= at
    ) e
    where (e.time = 1 or btrim(e.id) = '')
      and e.region in (select g.code from oracle.regions(at) g)
    order by e.indicator, e.region, e.period, e.class, e.revision desc, e.disposition = 'RETRACTED' desc,
        e.source_topic, e.source_partition, e.source_offset
$$;

-- R2: the classes beside each other, merged field by field, OFFICIAL before DEPARTMENT before SELF_REPORTED.
create or replace function oracle.standing_rows(
    at timestamptz, indicators text[], since date, until date, regions text[])
    returns table (indicator text, region text, period date, classes integer[], standing oracle.standing)
    language sql
    stable
as $$
    with beside as (
        select r.indicator,
               r.region,
               r.period,
               array_agg(r.class order by r.class) as classes,
               max(r.known_at) as known_at,
               (array_agg(r.numbers) filter (where r.class = 1)) as o,
               (array_agg(r.numbers) filter (where r.class = 2)) as d,
               (array_agg(r.numbers) filter (where r.class = 3)) as s,
               array[max(r.status) filter (where r.class = 1), max(r.status) filter (where r.class = 2),
                   max(r.status) filter (where r.class = 3)] as statuses,
               array[max(r.revision) filter (where r.class = 1), max(r.revision) filter (where r.class = 2),
                   max(r.revision) filter (where r.class = 3)] as revisions
        from oracle.standing_reports(at, indicators, since, until, regions) r
        group by r.indicator, r.region, r.period
    ),
    -- the class that gives a number, of those that the headline is looked for in and those that name their class
    given as (
        select b.*,
               case when o[1][1] is not null then 1 when d[1][1] is not null then 2 when s[1][1] is not null then 3
               end as month_class,
               case when o[1][2] is not null then 1 when d[1][2] is not null then 2 when s[1][2] is not null then 3
               end as cumulative_class,
               case when o[1][5] is not null then 1 when d[1][5] is not null then 2 when s[1][5] is not null then 3
               end as month_growth_class,
               case when o[1][6] is not null then 1 when d[1][6] is not null then 2 when s[1][6] is not null then 3
               end as cumulative_growth_class,
               case when o[1][7] is not null then 1 when d[1][7] is not null then 2 when s[1][7] is not null then 3
               end as two_year_class,
               case when o[1][8] is not null then 1 when d[1][8] is not null then 2 when s[1][8] is not null then 3
               end as contribution_class,
               case when o[1][9] is not null then 1 when d[1][9] is not null then 2 when s[1][9] is not null then 3
               end as pull_class
        from beside b
    ),
    headed as (
        select g.*,
               coalesce(
                   cumulative_class,
                   cumulative_growth_class,
                   month_class,
                   month_growth_class,
                   case when (select bool_or(n is not null) from unnest(o) n) then 1
                       when (select bool_or(n is not null) from unnest(d) n) then 2
                       when (select bool_or(n is not null) from unnest(s) n) then 3
                   end,
                   classes[1]) as headline
        from given g
    )
    select h.indicator,
           h.region,
           h.period,
           h.classes,
           row(
               array[o[1][1], d[1][1], s[1][1]],
               array[o[1][2], d[1][2], s[1][2]],
               array[o[1][3], d[1][3], s[1][3]],
               array[o[1][4], d[1][4], s[1][4]],
               coalesce(o[1][5], d[1][5], s[1][5]),
               h.month_growth_class,
               coalesce(o[1][6], d[1][6], s[1][6]),
               h.cumulative_growth_class,
               coalesce(o[1][7], d[1][7], s[1][7]),
               coalesce(o[1][8], d[1][8], s[1][8]),
               coalesce(o[1][9], d[1][9], s[1][9]),
               h.statuses[h.headline],
               (array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'])[h.headline],
               h.revisions[h.headline],
               h.known_at,
               h.two_year_class,
               h.contribution_class,
               h.pull_class)::oracle.standing
    from headed h
$$;
