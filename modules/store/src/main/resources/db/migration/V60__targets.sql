-- Target letters as they passed the checks, light rules, and where each unit stands against its targets.
create table tongbao.target (
    id               text        not null,
    region           text        not null,
    indicator        text        not null,
    year             integer     not null,
    kind             text        not null,
    value            numeric     not null,
    ranking          text,
    pace             text        not null,
    pace_custom      numeric[]   not null,
    weight           numeric,
    light_rule       text        not null,
    version          integer     not null,
    signed_on        date,
    disposition      text        not null,
    unit             text,
    reported_by      text,
    note             text,
    origin           text,
    source_topic     text        not null,
    source_partition integer     not null,
    source_offset    bigint      not null,
    known_at         timestamptz not null,
    definitions      bigint      not null,
    landed_at        timestamptz not null default now(),
    primary key (source_topic, source_partition, source_offset)
);

create index target_line on tongbao.target (indicator, year, region, kind);

create table tongbao.light_rule (
    code         text        primary key,
    version      integer     not null,
    withdrawn    boolean     not null,
    known_at     timestamptz not null,
    rule_version integer     not null,
    clauses      jsonb       not null
);

create table tongbao.target_progress (
    region           text        not null,
    indicator        text        not null,
    year             integer     not null,
    period           date        not null,
    kind             text        not null,
    present          boolean     not null,
    target           numeric,
    actual           numeric,
    reason           text,
    attainment       numeric,
    pace             numeric,
    ahead            numeric,
    beyond           numeric,
    needed           numeric,
    needed_per_month numeric,
    needed_growth    numeric,
    outlook          numeric,
    outlook_low      numeric,
    outlook_high     numeric,
    miss_probability numeric,
    light            text        not null,
    light_rule       text        not null,
    rule_version     integer     not null,
    target_version   integer     not null,
    ranking          text,
    weight           numeric,
    known_at         timestamptz not null,
    generation       integer     not null,
    sequence         bigint      not null,
    landed_at        timestamptz not null default now(),
    primary key (indicator, region, year, kind, period)
);

create index target_progress_region on tongbao.target_progress (region, period);

-- Every vintage, for ever.
create table tongbao.target_progress_revision (
    like tongbao.target_progress including defaults,
    primary key (indicator, region, year, kind, period, generation, sequence)
);
