-- What was handed in at the gateway, by whom; and the keys to it.
create table tongbao.submission (
    receipt          text        not null,
    kind             text        not null,
    outcome          text        not null,
    publisher        text        not null,
    key_id           text,
    idempotency_key  text,
    body_digest      text        not null,
    media_type       text        not null,
    file             text,
    received_at      timestamptz not null,
    rows             jsonb       not null,
    event            text        not null,
    chain            text        not null,
    source_topic     text        not null,
    source_partition integer     not null,
    source_offset    bigint      not null,
    known_at         timestamptz not null,
    landed_at        timestamptz not null default now(),
    primary key (source_topic, source_partition, source_offset)
);

create index submission_receipt on tongbao.submission (receipt, source_offset desc);
create index submission_publisher on tongbao.submission (publisher, known_at);

create table tongbao.access_key (
    id               text        not null,
    action           text        not null,
    holder           text        not null,
    role             text        not null,
    digest           text        not null,
    regions          text[]      not null,
    data_classes     text[]      not null,
    per_minute       integer     not null,
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

create index access_key_id on tongbao.access_key (id, source_offset desc);
