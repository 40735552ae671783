-- What the checks found, by whose decision, and the decisions themselves.
alter table tongbao.report
    add column findings        jsonb not null default '[]',
    add column decided_by      text,
    add column decision_reason text;

alter table tongbao.indicator
    add column breakdown text;

create table tongbao.decision (
    id               text        not null,
    kind             text        not null,
    region           text,
    group_code       text,
    indicator        text,
    period           date,
    data_class       text,
    name             text,
    moment           timestamptz,
    report_id        text,
    report_digest    text,
    decided_by       text        not null,
    reason           text        not null,
    decided_at       timestamptz not null,
    source_topic     text        not null,
    source_partition integer     not null,
    source_offset    bigint      not null,
    known_at         timestamptz not null,
    landed_at        timestamptz not null default now(),
    primary key (source_topic, source_partition, source_offset)
);

create index decision_kind on tongbao.decision (kind, period);
