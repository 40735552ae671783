-- One progress report changes the sums of several indicators and months: where it came in tells them apart no more.
alter table tongbao.report
    drop constraint report_pkey,
    add primary key (source_topic, source_partition, source_offset, region, indicator, period);

alter table tongbao.reject
    add column project text;

-- Accepted progress reports of projects, amounts in 万元.
create table tongbao.project_report (
    id                 text        not null,
    project            text        not null,
    name               text,
    region             text        not null,
    period             date        not null,
    batch              text,
    list_version       text,
    stage              text        not null,
    stage_date         date,
    plan_curve         text,
    problems           text,
    contracted_amount  numeric,
    total_investment   numeric,
    year_plan          numeric,
    month_investment   numeric,
    year_investment    numeric,
    investment_to_date numeric,
    physical_progress  numeric,
    planned_start      date,
    actual_start       date,
    planned_completion date,
    actual_completion  date,
    planned_production date,
    actual_production  date,
    stage_reached      text,
    plan_start         date,
    plan_completion    date,
    plan_production    date,
    plan_of_year       numeric,
    pace               text,
    revision           integer     not null,
    disposition        text        not null,
    emptied            text[]      not null,
    warnings           text[]      not null,
    findings           jsonb       not null,
    reported_by        text,
    reported_at        text,
    note               text,
    origin             text,
    source_topic       text        not null,
    source_partition   integer     not null,
    source_offset      bigint      not null,
    known_at           timestamptz not null,
    definitions        bigint      not null,
    landed_at          timestamptz not null default now(),
    primary key (source_topic, source_partition, source_offset)
);

create index project_report_series on tongbao.project_report (region, project, period, revision);
