-- G5, G6 and G7: where each number comes from, or why it is missing. Names follow the Avro schema.
alter table tongbao.observation
    add column previous_month_base   numeric,
    add column previous_month_growth numeric,
    add column previous_month_code   text,
    add column two_year_source       text,
    add column two_year_code         text,
    add column contribution_source   text,
    add column contribution_code     text;

alter table tongbao.observation_revision
    add column previous_month_base   numeric,
    add column previous_month_growth numeric,
    add column previous_month_code   text,
    add column two_year_source       text,
    add column two_year_code         text,
    add column contribution_source   text,
    add column contribution_code     text;

-- What the oracle computes of them.
alter type oracle.figure
    add attribute previous_base       numeric,
    add attribute previous_growth     numeric,
    add attribute previous_code       text,
    add attribute two_year_source     text,
    add attribute two_year_code       text,
    add attribute contribution_source text,
    add attribute contribution_code   text;

-- What stands for a region, an indicator and a period by its reports, or by those of the regions that it came out of.
create type oracle.row as (
    indicator text,
    region    text,
    period    date,
    classes   integer[],
    standing  oracle.standing
);

-- What an own figure looks back at: the same row of last year, the month before, the level of two years before.
create type oracle.earlier as (
    month_value      numeric,
    month_class      integer,
    month_mixed      boolean,
    cumulative_value numeric,
    cumulative_class integer,
    cumulative_mixed boolean,
    previous_month   numeric,
    level            numeric,
    known_at         timestamptz
);

-- A region, or one that it came out of, or one that this one came out of, and so on: the way from the region there.
create type oracle.ancestry as (
    heir        text,
    way         text,
    above       text,
    region      text,
    share       numeric,
    depth       integer,
    exists_from date,
    closed      boolean
);
