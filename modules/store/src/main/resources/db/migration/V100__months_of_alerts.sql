-- Where an alert stands by the figures up to each month, every vintage and the newest: what a bulletin of the month tells.
create table tongbao.alert_month (
    alert_id       text        not null,
    month          date        not null,
    open           boolean     not null,
    state          text,
    level          text,
    period         date,
    since_period   date,
    clear_period   date,
    rule_version   integer,
    target_version integer,
    unit           text,
    figure         numeric,
    target         numeric,
    pace           numeric,
    gap            numeric,
    text_zh        text,
    text_en        text,
    known_at       timestamptz not null,
    generation     integer     not null,
    sequence       bigint      not null,
    landed_at      timestamptz not null default now(),
    primary key (alert_id, month)
);

create table tongbao.alert_month_revision (
    like tongbao.alert_month including defaults,
    primary key (alert_id, month, generation, sequence)
);

create index alert_month_revision_month on tongbao.alert_month_revision (month);

-- Of what landed before, the steps tell it, as bulletins took them.
insert into tongbao.alert_month_revision
select s.alert_id,
       greatest(s.period, s.clear_period),
       s.state not in ('RESOLVED', 'WITHDRAWN_BY_REVISION'),
       case s.state when 'ESCALATED' then s.state else 'FIRING' end,
       s.level, s.period, s.since_period, s.clear_period, s.rule_version, s.target_version, s.unit, s.figure, s.target,
       s.pace, s.gap, s.text_zh, s.text_en, s.known_at, s.generation, s.sequence, s.landed_at
from tongbao.alert_step s
where s.period is not null and s.reason_code is distinct from 'NEXT_YEAR'
on conflict do nothing;

insert into tongbao.alert_month
select distinct on (r.alert_id, r.month) r.*
from tongbao.alert_month_revision r
order by r.alert_id, r.month, r.generation desc, r.sequence desc;
