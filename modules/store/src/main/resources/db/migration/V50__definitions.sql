-- By which definitions a report was judged: their position on tongbao.definitions.
alter table tongbao.report
    add column definitions bigint not null default 0;
