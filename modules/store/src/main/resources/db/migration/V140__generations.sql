-- Generations of the computation whose results are here: that of STANDING in the tables of this schema, others in tables of
-- the same names in a schema of their own, tongbao_g and their number.
create table tongbao.generation (
    generation integer primary key check (generation > 0),
    state text not null check (state in ('BUILDING', 'STANDING', 'KEPT')),
    since timestamptz not null default now()
);

create unique index generation_standing on tongbao.generation (state) where state = 'STANDING';

insert into tongbao.generation (generation, state) values (1, 'STANDING');
