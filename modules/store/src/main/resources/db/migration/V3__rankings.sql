-- Rankings: the current snapshot of each ranking and period, and chunks of snapshots that are not complete yet.
create table tongbao.ranking_snapshot (
    ranking                  text        not null,
    group_code               text        not null,
    indicator                text        not null,
    measure                  text        not null,
    direction                text        not null,
    decimals                 integer     not null,
    period                   date        not null,
    snapshot                 text        not null,
    chunk                    integer     not null,
    chunks                   integer     not null,
    members                  integer     not null,
    ranked                   integer     not null,
    aim                      integer,
    members_differ_previous  boolean     not null,
    members_differ_last_year boolean     not null,
    withdrawn                boolean     not null,
    known_at                 timestamptz not null,
    generation               integer     not null,
    sequence                 bigint      not null,
    landed_at                timestamptz not null default now(),
    primary key (ranking, period)
);

create index ranking_snapshot_group on tongbao.ranking_snapshot (group_code, period);

create table tongbao.ranking_row (
    ranking         text    not null,
    period          date    not null,
    region          text    not null,
    rank            integer,
    tied            boolean not null,
    figure          numeric,
    previous_rank   integer,
    moved           integer,
    last_year_rank  integer,
    moved_on_year   integer,
    to_next         numeric,
    to_previous     numeric,
    to_aim          numeric,
    reason_unranked text,
    primary key (ranking, period, region)
);

create index ranking_row_region on tongbao.ranking_row (region, period);

-- What was shown: a row for each place that a snapshot changed, and for each member gone.
create table tongbao.ranking_row_history (
    like tongbao.ranking_row,
    gone       boolean     not null,
    snapshot   text        not null,
    known_at   timestamptz not null,
    generation integer     not null,
    sequence   bigint      not null,
    landed_at  timestamptz not null default now(),
    primary key (ranking, period, region, generation, sequence)
);

create table tongbao.ranking_chunk (
    like tongbao.ranking_snapshot including defaults,
    primary key (ranking, period, snapshot, chunk)
);

create table tongbao.ranking_staging (
    like tongbao.ranking_row,
    snapshot text    not null,
    chunk    integer not null,
    primary key (ranking, period, snapshot, chunk, region)
);
