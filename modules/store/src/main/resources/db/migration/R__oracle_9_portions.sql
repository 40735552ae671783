-- Regions with those that are ever above them, for shares in them (G7), and all that was ever below one of these.
drop function if exists oracle.with_those_below(timestamptz, text[]);

create or replace function oracle.with_those_around(at timestamptz, regions text[])
    returns text[]
    language plpgsql
    stable
as $$
declare
    around text[];
begin
    if regions is null then
        return null;
    end if;
    around := regions || array(select distinct m.parent from oracle.memberships_near(at, regions, null) m);
    return array(select distinct r from unnest(around || oracle.ever_below(at, null, around)) r);
end
$$;

-- The work in portions of so many reports at most, where an indicator's year is not larger: indicators, and periods
-- that have reports, of them or of what they need, in the years of the portion.
create or replace function oracle.portions(
    at timestamptz, indicators text[], first_period date, last_period date, regions text[], most integer)
    returns table (indicators text[], periods date[])
    language sql
    stable
as $$
    with reported as (
        select r.indicator, r.period, count(*) as reports
        -- not an argument at once: a function whose arguments hold selects is not looked into by the planner
        from (select array(select distinct n.needed from oracle.needed(at, portions.indicators) n) as codes) n
        cross join lateral oracle.reports_of(
            n.codes, coalesce(first_period, '-infinity'), coalesce(last_period, 'infinity'), portions.regions) r
        where r.known_at <= at
        group by r.indicator, r.period
    ),
    counted as (
        select n.indicator, extract(year from r.period) as year, sum(r.reports) as reports,
               array_agg(distinct r.period) as periods
        from oracle.needed(at, portions.indicators) n
        join reported r on r.indicator = n.needed
        group by n.indicator, extract(year from r.period)
    ),
    whole as (
        select c.*, sum(c.reports) over (partition by c.indicator) as of_indicator from counted c
    ),
    small as (
        select w.*, div(sum(w.reports) over (order by w.indicator) - w.of_indicator, most) as portion
        from whole w
        where w.of_indicator <= most
    )
    select array_agg(distinct p.indicator),
           array(select distinct unnest(s.periods) from small s where s.portion = p.portion)
    from small p
    group by p.portion
    union all
    select array[w.indicator], w.periods
    from whole w
    where w.of_indicator > most
$$;
