-- R2: each shown field names its class. A row names its headline's in data_class; the others' only where they differ, so
-- that they cost nothing where one class reported all.
alter table tongbao.observation
    add column month_class        text,
    add column month_growth_class text,
    add column cumulative_class   text,
    add column growth_class       text;
alter table tongbao.observation_revision
    add column month_class        text,
    add column month_growth_class text,
    add column cumulative_class   text,
    add column growth_class       text;

-- Class of a supplied growth, which may be another than that of the value beside it.
alter type oracle.side add attribute growth_class text;

-- U4: the regions below that each side of a sum lacks, sorted and joined by |; empty for none.
alter type oracle.figure
    add attribute lacking_month      text,
    add attribute lacking_cumulative text;
