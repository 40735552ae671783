-- Figures as columns, by the names that they are landed under.
drop function if exists oracle.flat(oracle.figure[]);

-- R2: the class of a number where it is another than the headline's.
create or replace function oracle.other_class(number numeric, class text, headline text)
    returns text
    language sql
    immutable
as $$
    select case when number is not null and class is distinct from headline then coalesce(class, 'ROLLED_UP') end
$$;

-- The class of a side's growth: a supplied one has its own.
create or replace function oracle.growth_class(side oracle.side)
    returns text
    language sql
    immutable
as $$
    select case when (side).source = 'SUPPLIED' then (side).growth_class else (side).class end
$$;

create function oracle.flat(figures oracle.figure[])
    returns table (
        indicator text,
        region text,
        period date,
        month_value numeric,
        month_derived boolean,
        month_base numeric,
        month_rollup_base numeric,
        month_growth numeric,
        month_growth_source text,
        month_growth_code text,
        month_growth_computed numeric,
        cumulative_value numeric,
        cumulative_derived boolean,
        cumulative_base numeric,
        cumulative_rollup_base numeric,
        cumulative_growth numeric,
        growth_source text,
        growth_code text,
        growth_computed numeric,
        two_year_growth numeric,
        contribution numeric,
        pull numeric,
        complete boolean,
        missing_periods text[],
        reported integer,
        expected integer,
        rolled_up boolean,
        rolled_month numeric,
        rolled_cumulative numeric,
        obs_status text,
        data_class text,
        class_mixed boolean,
        revision integer,
        known_at timestamptz,
        previous_month_base numeric,
        previous_month_growth numeric,
        previous_month_code text,
        two_year_source text,
        two_year_code text,
        contribution_source text,
        contribution_code text,
        month_class text,
        month_growth_class text,
        cumulative_class text,
        growth_class text,
        two_year_class text,
        contribution_class text,
        pull_class text)
    language sql
    immutable
as $$
    select f.indicator,
           f.region,
           f.period,
           trim_scale((f.month).value),
           (f.month).derived,
           trim_scale((f.month).base),
           trim_scale(round((f.month).rollup_base, 12)),
           trim_scale((f.month).growth),
           (f.month).source,
           (f.month).code,
           trim_scale((f.month).computed),
           trim_scale((f.cumulative).value),
           (f.cumulative).derived,
           trim_scale((f.cumulative).base),
           trim_scale(round((f.cumulative).rollup_base, 12)),
           trim_scale((f.cumulative).growth),
           (f.cumulative).source,
           (f.cumulative).code,
           trim_scale((f.cumulative).computed),
           trim_scale(f.two_year_growth),
           trim_scale(f.contribution),
           trim_scale(f.pull),
           f.complete,
           f.missing,
           f.reported,
           f.expected,
           f.rolled_up,
           trim_scale(f.rolled_month),
           trim_scale(f.rolled_cumulative),
           f.status,
           f.data_class,
           f.class_mixed,
           f.revision,
           f.known_at,
           trim_scale(f.previous_base),
           trim_scale(f.previous_growth),
           f.previous_code,
           f.two_year_source,
           f.two_year_code,
           f.contribution_source,
           f.contribution_code,
           oracle.other_class((f.month).value, (f.month).class, f.data_class),
           oracle.other_class((f.month).growth, oracle.growth_class(f.month), f.data_class),
           oracle.other_class((f.cumulative).value, (f.cumulative).class, f.data_class),
           oracle.other_class((f.cumulative).growth, oracle.growth_class(f.cumulative), f.data_class),
           nullif(f.two_year_class, f.data_class),
           nullif(f.contribution_class, f.data_class),
           nullif(f.pull_class, f.data_class)
    from unnest(figures) f
$$;
