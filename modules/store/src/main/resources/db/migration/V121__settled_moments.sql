-- Which moments the landed results of a code tell exactly (K7): those from settled_from until just before settled_until,
-- by what its writer sent before the sequence. The newest statement may be one by which nothing is settled; it is empty.
create table tongbao.settled (
    kind          text        not null,
    code          text        not null,
    settled_from  timestamptz not null,
    settled_until timestamptz not null,
    writer        integer     not null,
    generation    integer     not null,
    sequence      bigint      not null,
    landed_at     timestamptz not null default now(),
    primary key (kind, code, generation, sequence)
);

create index settled_until on tongbao.settled (kind, code, settled_until, settled_from);

-- What is read by them: a code, its writer, and where in the order of results the moment is.
create type oracle.telling as (
    code       text,
    writer     integer,
    generation integer,
    sequence   bigint
);

-- The heads of all snapshots of rankings that were shown, beside their places in ranking_row_history; of those before, the
-- ones that stand.
create table tongbao.ranking_snapshot_history (
    like tongbao.ranking_snapshot including defaults,
    primary key (ranking, period, generation, sequence)
);

insert into tongbao.ranking_snapshot_history
select * from tongbao.ranking_snapshot;
