-- The notifier's ledger: what each receiver is to be told of, and was. It belongs to no generation, so that after
-- everything was computed again nobody is told again.
create table tongbao.notifier_step (
    alert_id       text        not null,
    step           integer     not null,
    kind           text        not null,
    state          text        not null,
    previous_state text,
    level          text        not null,
    region         text        not null,
    region_zh      text,
    region_en      text,
    subject_type   text        not null,
    subject        text        not null,
    subject_zh     text,
    subject_en     text,
    year           integer     not null,
    period         date,
    rule           text        not null,
    rule_version   integer     not null,
    target_version integer,
    unit           text,
    figure         numeric,
    target         numeric,
    pace           numeric,
    gap            numeric,
    text_zh        text        not null,
    text_en        text        not null,
    decided_by     text,
    reason         text,
    document       text,
    known_at       timestamptz not null,
    fired_at       timestamptz not null,
    since_period   date,
    generation     integer     not null,
    sequence       bigint      not null,
    noted_at       timestamptz not null default now(),
    primary key (alert_id, step)
);

create index notifier_step_kind on tongbao.notifier_step (kind, region);

create table tongbao.notifier_delivery (
    alert_id     text        not null,
    step         integer     not null,
    receiver     text        not null,
    status       text        not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    due_at       timestamptz,
    release      text,
    silenced     boolean     not null default false,
    tries        integer     not null default 0,
    tried_at     timestamptz,
    next_try_at  timestamptz,
    answer       text,
    message      text,
    delivered_at timestamptz,
    noted_at     timestamptz not null default now(),
    primary key (receiver, alert_id, step)
);

-- what is still to be told is little beside what was
create index notifier_delivery_open on tongbao.notifier_delivery (receiver) where status <> 'DELIVERED';

-- Next offset to read, moved by compare-and-set in the transaction of the rows.
create table tongbao.notifier_offset (
    topic       text        not null,
    partition   integer     not null,
    topic_id    text        not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null default now(),
    primary key (topic, partition)
);
