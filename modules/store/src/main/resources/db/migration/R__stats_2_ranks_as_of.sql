-- Ranks alone of a ranking, as known at a moment, of some regions if given: where landed ranks tell it, what else a place
-- tells and the names are not looked up, which takes longer than these. Else stats.rankings_as_of gives them, after which this is made.
create or replace function oracle.ranks_as_of(
    at timestamptz, of_ranking text, first_period date, last_period date, of_regions text[])
    returns table (period date, region text, rank integer, ranked integer, reason_unranked text)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp -- one everywhere: plans made under another are thrown away
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off -- the planner cannot tell how many rows come out of functions and arrays
    set enable_mergejoin = off
    set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    asked constant record := oracle.asked_rankings(at, of_ranking, null, null);
    by_indicator constant record := oracle.told_or_computed(at, asked.indicators);
    told constant oracle.telling[] := oracle.told_of_rankings(at, asked.rankings, by_indicator.told);
begin
    if cardinality(told) > 0 and cardinality(by_indicator.computed) = 0 then
        return query
        select r.period, r.region, r.rank, r.ranked, r.reason_unranked
        from oracle.told_rankings(told, first_period, last_period, of_regions) r;
    else
        return query
        select r.period, r.region, r.rank, r.ranked, r.reason_unranked
        from stats.rankings_as_of(at, of_ranking, null, first_period, last_period, of_regions => of_regions) r;
    end if;
end
$$;
