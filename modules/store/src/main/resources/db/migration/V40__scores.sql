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
