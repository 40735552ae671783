-- R2: two-year growth, contribution and pull that were supplied name their class too, where it is another than the
-- headline's. A computed one has none.
alter table tongbao.observation
    add column two_year_class     text,
    add column contribution_class text,
    add column pull_class         text;
alter table tongbao.observation_revision
    add column two_year_class     text,
    add column contribution_class text,
    add column pull_class         text;

-- The class that gives each of them, by its place in the order of classes.
alter type oracle.standing
    add attribute two_year_class     integer,
    add attribute contribution_class integer,
    add attribute pull_class         integer;

alter type oracle.figure
    add attribute two_year_class     text,
    add attribute contribution_class text,
    add attribute pull_class         text;
