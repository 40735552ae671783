-- What as-of questions and `verify` compute with: the same rules once more, in SQL, from the accepted reports.
create schema if not exists oracle;
comment on schema oracle is 'The rules of the statistics in SQL: as-of figures, and what verify compares with. 用SQL重算的规则：历史时点查询与核对的依据。';

-- What stands for a region, an indicator and a period among its reports (R2): three classes beside each other, OFFICIAL
-- first. Numbers that are looked for in one class (bases, values) are arrays by class.
create type oracle.standing as (
    month_values            numeric[],
    cumulative_values       numeric[],
    month_bases             numeric[],
    cumulative_bases        numeric[],
    month_growth            numeric,
    month_growth_class      integer,
    cumulative_growth       numeric,
    cumulative_growth_class integer,
    two_year_growth         numeric,
    contribution            numeric,
    pull                    numeric,
    status                  text,
    data_class              text,
    revision                integer,
    known_at                timestamptz
);

-- The month side or the cumulative side of a figure. No class: the value is a sum of children.
create type oracle.side as (
    value       numeric,
    derived     boolean,
    base        numeric,
    rollup_base numeric,
    growth      numeric,
    source      text,
    code        text,
    computed    numeric,
    class       text
);

-- A figure; reported and expected are empty where nothing is rolled up.
create type oracle.figure as (
    indicator         text,
    region            text,
    period            date,
    month             oracle.side,
    cumulative        oracle.side,
    two_year_growth   numeric,
    contribution      numeric,
    pull              numeric,
    complete          boolean,
    missing           text[],
    reported          integer,
    expected          integer,
    status            text,
    data_class        text,
    revision          integer,
    class_mixed       boolean,
    rolled_up         boolean,
    rolled_month      numeric,
    rolled_cumulative numeric,
    known_at          timestamptz
);

-- A child under its parent in the tree of an indicator; depth counts the parent's ancestors.
create type oracle.branch as (
    indicator text,
    period    date,
    parent    text,
    region    text,
    depth     integer
);

-- Two rows of the same place, one landed and one computed, that are not the same.
create type oracle.difference as (
    place    text,
    landed   jsonb,
    computed jsonb
);

create index report_sheet on tongbao.report (indicator, period, region);

-- Until when everything that was sent had landed when somebody last looked: what was known by then is final.
create table tongbao.barrier (
    only_one     boolean     primary key default true check (only_one),
    landed_until timestamptz not null
);
