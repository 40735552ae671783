-- Alerts: each step in the life of each, the rules that they come from, and what decisions say of them.
create table tongbao.alert_step (
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
    landed_at      timestamptz not null default now(),
    primary key (alert_id, step)
);

create index alert_step_region on tongbao.alert_step (region, year);

create table tongbao.alert_rule (
    code           text        primary key,
    version        integer     not null,
    withdrawn      boolean     not null,
    known_at       timestamptz not null,
    kind           text        not null,
    name_zh        text        not null,
    name_en        text        not null,
    active         boolean     not null,
    indicator      text,
    ranking        text,
    group_code     text,
    threshold      numeric,
    count          integer,
    due_day        integer,
    level          text        not null,
    escalate_after integer     not null,
    clear_after    integer     not null
);

alter table tongbao.decision
    add column alert_id text,
    add column document text;
