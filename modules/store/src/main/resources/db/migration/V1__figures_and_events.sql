-- Figures, accepted reports, rejects, and how far the sink is. Column names follow the Avro schemas.
create schema if not exists stats;
comment on schema stats is 'What people may read. 供查询使用的视图。';

-- Current figures.
create table tongbao.observation (
    region                 text        not null,
    indicator              text        not null,
    period                 date        not null,
    present                boolean     not null,
    month_value            numeric,
    month_derived          boolean     not null,
    month_base             numeric,
    month_rollup_base      numeric,
    month_growth           numeric,
    month_growth_source    text,
    month_growth_code      text,
    month_growth_computed  numeric,
    cumulative_value       numeric,
    cumulative_derived     boolean     not null,
    cumulative_base        numeric,
    cumulative_rollup_base numeric,
    cumulative_growth      numeric,
    growth_source          text,
    growth_code            text,
    growth_computed        numeric,
    two_year_growth        numeric,
    contribution           numeric,
    pull                   numeric,
    complete               boolean     not null,
    missing_periods        text[]      not null,
    reported               integer,
    expected               integer,
    rolled_up              boolean     not null,
    rolled_month           numeric,
    rolled_cumulative      numeric,
    obs_status             text        not null,
    data_class             text,
    class_mixed            boolean     not null,
    revision               integer     not null,
    known_at               timestamptz not null,
    generation             integer     not null,
    sequence               bigint      not null,
    landed_at              timestamptz not null default now(),
    primary key (indicator, region, period)
);

create index observation_region on tongbao.observation (region, period);

-- Every vintage, for ever; a hypertable by period where TimescaleDB is there.
create table tongbao.observation_revision (
    like tongbao.observation including defaults,
    primary key (indicator, region, period, generation, sequence)
);

create table tongbao.report (
    id                text        not null,
    region            text        not null,
    indicator         text        not null,
    period            date        not null,
    month_value       numeric,
    cumulative_value  numeric,
    month_base        numeric,
    cumulative_base   numeric,
    month_growth      numeric,
    cumulative_growth numeric,
    two_year_growth   numeric,
    contribution      numeric,
    pull              numeric,
    revision          integer     not null,
    status            text        not null,
    data_class        text        not null,
    disposition       text        not null,
    emptied           text[]      not null,
    warnings          text[]      not null,
    unit              text,
    reported_by       text,
    reported_at       text,
    note              text,
    explanation       text,
    origin            text,
    source_topic      text        not null,
    source_partition  integer     not null,
    source_offset     bigint      not null,
    known_at          timestamptz not null,
    landed_at         timestamptz not null default now(),
    primary key (source_topic, source_partition, source_offset)
);

create index report_series on tongbao.report (region, indicator, period);

create table tongbao.reject (
    id               text        not null,
    region           text        not null,
    indicator        text        not null,
    period           text        not null,
    reasons          jsonb       not null,
    event            text,
    raw              bytea,
    reported_by      text,
    origin           text,
    source_topic     text        not null,
    source_partition integer     not null,
    source_offset    bigint      not null,
    known_at         timestamptz not null,
    landed_at        timestamptz not null default now(),
    primary key (source_topic, source_partition, source_offset)
);

create index reject_time on tongbao.reject (known_at);

-- Records that could not be landed, one by one; all their neighbours did.
create table tongbao.sink_reject (
    topic     text        not null,
    partition integer     not null,
    "offset"  bigint      not null,
    key       text,
    value     bytea,
    problem   text        not null,
    known_at  timestamptz not null,
    landed_at timestamptz not null default now(),
    primary key (topic, partition, "offset")
);

-- Next offset to read, moved by compare-and-set in the transaction of the rows.
create table tongbao.sink_offset (
    topic       text        not null,
    partition   integer     not null,
    topic_id    text        not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null default now(),
    primary key (topic, partition)
);

-- Rows changed so far: a page looks here to learn that there is something new.
create table tongbao.landed (
    topic     text        primary key,
    rows      bigint      not null,
    landed_at timestamptz not null default now()
);
