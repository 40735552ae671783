-- What has to be computed for what is asked: no more regions, indicators and rankings than the answer depends on.

-- The regions that figures of some regions are computed from: of indicators that add up those around them too. All where
-- none are given. Told of those indicators together that are alike in this and in the first period that is computed, and
-- only where that is among the periods asked for. Whether there may be sums among the regions' own figures: none where nothing is
-- ever below them.
drop function if exists oracle.computed_from(timestamptz, text[], text[]);

create or replace function oracle.computed_from(
    at timestamptz, untold oracle.untold[], first_period date, last_period date, regions text[])
    returns table (alike text[], since date, sources text[], sums boolean)
    language plpgsql
    stable
as $$
begin
    return query
    select array_agg(a.code),
           a.since,
           case when a.adds_up then oracle.with_those_around(at, regions) else regions end,
           regions is null or exists (select from oracle.memberships_near(at, null, regions))
    from (
        select u.code,
               greatest(u.since, first_period) as since,
               regions is not null and bool_or(i.adds_along is not null) as adds_up
        from unnest(untold) u
        join oracle.needed(at, array(select w.code from unnest(untold) w)) n on n.indicator = u.code
        join oracle.indicators(at) i on i.code = n.needed
        where last_period is null or u.since <= last_period
        group by u.code, u.since) a
    group by a.since, a.adds_up;
end
$$;

-- All that are ever in one of some groups, whenever; null, for all regions, where no groups are given.
create or replace function oracle.ever_in_groups(at timestamptz, groups text[])
    returns text[]
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
as $$
declare
    asked record;
    candidates text[] := '{}';
begin
    if groups is null then
        return null;
    end if;
    for asked in
        select * from oracle.groups(at) g where g.code = any (groups)
    loop
        candidates := candidates || case
            when cardinality(asked.members) > 0 then asked.members
            when asked.ancestor is null or asked.hierarchy is null then array(select r.code from oracle.regions(at) r)
            else oracle.ever_below(at, asked.hierarchy, array[asked.ancestor])
        end;
    end loop;
    return array(select distinct c from unnest(candidates) c);
end
$$;

-- The regions that are asked for: one, or those of a group; null for all.
create or replace function oracle.asked_regions(at timestamptz, of_region text, of_group text)
    returns text[]
    language sql
    stable
as $$
    select case when of_region is not null then array[of_region]
        when of_group is not null then oracle.ever_in_groups(at, array[of_group])
    end
$$;

-- The rankings of indicators that are asked for, what they compare, and whom: null, for all, where neither ranking nor
-- group is named.
drop function if exists oracle.asked_rankings(timestamptz, text, text, text);

create function oracle.asked_rankings(
    at timestamptz, of_ranking text, of_indicator text, of_group text,
    out rankings text[], out indicators text[], out groups text[])
    language plpgsql
    stable
as $$
begin
    select coalesce(array_agg(d.code), '{}'),
           coalesce(array_agg(distinct d.indicator), '{}'),
           case when coalesce(of_ranking, of_group) is not null
               then coalesce(array_agg(distinct d.group_code), '{}')
           end
    into rankings, indicators, groups
    from oracle.ranking_definitions_of(at, case when of_ranking is not null then array[of_ranking] end) d
    where (of_indicator is null or d.indicator = of_indicator)
      and (of_group is null or d.group_code = of_group);
end
$$;

-- What is told of rankings: what is told of the indicators that they compare.
create or replace function oracle.told_of_rankings(at timestamptz, rankings text[], told oracle.telling[])
    returns oracle.telling[]
    language plpgsql
    stable
as $$
begin
    return array(
        select row(d.code, t.writer, t.generation, t.sequence, t.before)::oracle.telling
        from oracle.ranking_definitions_of(at, rankings) d
        join unnest(told) t on t.code = d.indicator);
end
$$;
