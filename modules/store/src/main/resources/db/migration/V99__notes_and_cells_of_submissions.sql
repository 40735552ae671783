-- What was not read of a file, and where the cells of its columns stand.
alter table tongbao.submission
    add column notes jsonb not null default '[]',
    add column cells jsonb not null default '[]';
