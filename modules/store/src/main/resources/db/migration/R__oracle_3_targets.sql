-- The targets that stood at a moment (T1): of each line of a letter the highest version known by then. One that waited for
-- what it names was not taken before that was known.
create or replace function oracle.targets(at timestamptz, indicators text[])
    returns table (
        region text,
        indicator text,
        year integer,
        kind text,
        value numeric,
        ranking text,
        pace text,
        pace_custom numeric[],
        weight numeric,
        light_rule text,
        version integer,
        known_at timestamptz)
    language sql
    stable
as $$
    select distinct on (t.indicator, t.year, t.region, t.kind)
           t.region, t.indicator, t.year, t.kind, t.value, t.ranking, t.pace, t.pace_custom, t.weight, t.light_rule,
           t.version,
           t.known_at
    from tongbao.target t
    where t.known_at <= at and t.disposition <> 'UNCHANGED' and t.indicator = any (indicators)
      and (t.ranking is null
           or exists (
               select
               from tongbao.reference_version v
               where v.kind = 'RANKING' and v.code = t.ranking and v.known_at <= at))
      and (t.light_rule in ('default', 'yinchuan', 'tianjin', 'mianyang')
           or exists (
               select
               from tongbao.reference_version v
               where v.kind = 'LIGHT_RULE' and v.code = t.light_rule and v.known_at <= at))
    order by t.indicator, t.year, t.region, t.kind, t.version desc
$$;

-- Those of some regions; all where none are given (see regions_of).
create or replace function oracle.targets_of(at timestamptz, indicators text[], regions text[])
    returns table (
        region text,
        indicator text,
        year integer,
        kind text,
        value numeric,
        ranking text,
        pace text,
        pace_custom numeric[],
        weight numeric,
        light_rule text,
        version integer,
        known_at timestamptz)
    language sql
    stable
as $$
    select t.* from oracle.targets(at, indicators) t where regions is null
    union all
    select t.* from oracle.targets(at, indicators) t where t.region = any (regions)
$$;

-- T3: how much of a target is reached, per cent; none of a target that is not above 0.
create or replace function oracle.attainment(actual numeric, target numeric)
    returns numeric
    language sql
    immutable
as $$
    select case when target > 0 then oracle.fitting(oracle.quotient(100 * actual, target)) end
$$;

-- What members of groups are to attain in a year (K1): the LEVEL of an indicator, else the COUNT.
create or replace function oracle.aims(at timestamptz, indicators text[])
    returns table (region text, indicator text, year integer, value numeric, known_at timestamptz)
    language sql
    stable
as $$
    select distinct on (t.indicator, t.year, t.region) t.region, t.indicator, t.year, t.value, t.known_at
    from oracle.targets(at, indicators) t
    where t.kind in ('LEVEL', 'COUNT')
    order by t.indicator, t.year, t.region, t.kind desc
$$;
