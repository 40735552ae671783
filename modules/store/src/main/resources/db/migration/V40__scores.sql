-- Composite scores: their definitions, and what each item gave beside each place.
create table tongbao.score_scheme (
    code      text        primary key,
    version   integer     not null,
    withdrawn boolean     not null,
    known_at  timestamptz not null,
    name_zh   text        not null,
    name_en   text        not null,
    total     text        not null,
    items     jsonb       not null
);

alter table tongbao.ranking_row add column items jsonb;
alter table tongbao.ranking_row_history add column items jsonb;
alter table tongbao.ranking_staging add column items jsonb;

-- A member of a ranking in a period, with what it is compared by or the reason why it is not ranked (K1, K3), and the
-- row of the ranking before this one within the year. A figure is carried unrounded, and its key decides about ties. Of a
-- composite score the items say what each of them gave.
create type oracle.contender as (
    ranking    text,
    period     date,
    row_before date,
    region     text,
    higher     boolean,
    aim        integer,
    figure     numeric,
    key        numeric,
    reason     text,
    known_at   timestamptz,
    items      jsonb
);
