-- A side without a value and without growth explains itself only where it exists for the indicator and row.
create or replace function oracle.side_if(does_exist boolean, side oracle.side)
    returns oracle.side
    language sql
    immutable
as $$
    select case when does_exist or (side).value is not null or (side).growth is not null
        then side
        else row(null, false, null, null, null, null, null, null, null, null)::oracle.side
    end
$$;

-- G1 to G6: the own figures of regions from their reports, of the periods asked for. A row without a report has none.
create or replace function oracle.own_figures(
    at timestamptz, indicators text[], periods date[], regions text[])
    returns setof oracle.figure
    language sql
    stable
as $$
    with sides as materialized (
        select s.*, case when s.kind = 'STOCK' then s.month else s.cumulative end as headline
        from oracle.own_sides(at, indicators, periods, regions) s
    )
    select a.indicator,
           a.region,
           a.period,
           oracle.side_if(
               case a.kind when 'FLOW' then a.month_exists when 'STOCK' then true
                   else (a.cumulative).value is null and (a.cumulative).growth is null
               end, a.month),
           oracle.side_if(
               case a.kind when 'FLOW' then true when 'STOCK' then false
                   else (a.month).value is null and (a.month).growth is null
               end, a.cumulative),
           coalesce((a.standing).two_year_growth, t.growth),
           (a.standing).contribution,
           (a.standing).pull,
           a.cumulative_lacks is null,
           case when a.month_lacks is null and a.cumulative_lacks is null then '{}'
               else array(
                   select distinct p
                   from unnest(coalesce(a.month_lacks, '{}') || coalesce(a.cumulative_lacks, '{}')) p
                   order by p)
           end,
           null::integer,
           null::integer,
           (a.standing).status,
           (a.standing).data_class,
           (a.standing).revision,
           a.month_mixed or a.cumulative_mixed,
           false,
           null::numeric,
           null::numeric,
           greatest(a.known_at, b.known_at),
           g.base,
           oracle.growth_on(g.value, g.base),
           case when g.value is not null then oracle.growth_code(g.value, g.base) end,
           case when (a.standing).two_year_growth is not null then 'SUPPLIED' else t.source end,
           case when (a.standing).two_year_growth is null then t.code end,
           case when coalesce((a.standing).contribution, (a.standing).pull) is not null then 'SUPPLIED' end,
           null::text,
           null::text,
           null::text,
           k.names[(a.standing).two_year_class],
           k.names[(a.standing).contribution_class],
           k.names[(a.standing).pull_class]
    from sides a
    cross join (select array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'] as names) k
    left join sides b
        on a.kind <> 'RATE' and b.indicator = a.indicator and b.region = a.region
        and b.period = (a.period - interval '1 year')::date
    left join lateral oracle.two_year(a.headline, b.headline, (a.earlier).level) t
        on a.kind <> 'RATE' and ((a.headline).value is not null or (a.headline).growth is not null)
    -- G5: growth of the month on the one before
    cross join lateral (
        select case when a.scheme = 'M12' and a.kind <> 'RATE' then (a.month).value end as value,
               case when a.scheme = 'M12' and a.kind <> 'RATE' and (a.month).value is not null
                   then (a.earlier).previous_month
               end as base) g
    where not a.is_inherited and a.period = any (periods)
$$;
