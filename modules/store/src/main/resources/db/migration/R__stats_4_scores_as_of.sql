-- What was known at a moment, for people: the columns of stats.scores. What landed is read where it tells the moment
-- exactly, else computed anew from the figures as known then by the scheme as it was defined then (K6, K7).
drop function if exists stats.scores_as_of(timestamptz, text, date, date);
drop function if exists stats.scores_as_of(timestamptz, text, date, date, text);

create function stats.scores_as_of(
    at timestamptz,
    of_ranking text default null,
    first_period date default null,
    last_period date default null,
    of_group text default null)
    returns table (
        ranking text,
        group_code text,
        scheme text,
        period date,
        region text,
        region_zh text,
        region_en text,
        place integer,
        item text,
        indicator text,
        indicator_zh text,
        indicator_en text,
        measure text,
        method text,
        item_period date,
        figure numeric,
        item_score numeric,
        weight numeric,
        reason_missing text,
        total numeric,
        rank integer,
        ranked integer,
        reason_unranked text,
        snapshot text,
        known_at timestamptz)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    return query
    select s.ranking,
           d.group_code,
           d.scheme,
           s.period,
           s.region,
           r.name_zh,
           r.name_en,
           i.place::integer,
           i.item,
           d.indicator,
           n.name_zh,
           n.name_en,
           d.measure,
           d.method,
           i.period,
           trim_scale(i.figure),
           trim_scale(i.score),
           trim_scale(i.weight),
           i.reason,
           trim_scale(s.figure),
           s.rank,
           s.ranked,
           s.reason_unranked,
           null::text,
           s.known_at
    from oracle.scores_as_of(at, of_ranking, null, first_period, last_period, of_group, null) s
    cross join lateral rows from (
        jsonb_to_recordset(s.items)
        as (item text, period date, figure numeric, score numeric, weight numeric, reason text)
    ) with ordinality as i (item, period, figure, score, weight, reason, place)
    join oracle.score_items(at) d on d.ranking = s.ranking and d.item = i.item
    join oracle.indicators(at) n on n.code = d.indicator
    left join oracle.regions(at) r on r.code = s.region;
end
$$;

comment on function stats.scores_as_of(timestamptz, text, date, date, text) is
    'What each item gave to each composite score as known at a moment, of one ranking, group or stretch of periods if given: columns as stats.scores, without a snapshot. 某一时点所知的综合评分构成，可限定排名、分组或期别，列同 stats.scores。';

revoke all on function stats.scores_as_of(timestamptz, text, date, date, text) from public;

do $$
begin
    grant execute on function stats.scores_as_of(timestamptz, text, date, date, text) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
