-- G5, G6 and G7: where each number comes from, or why it is missing. Names follow the Avro schema.
alter table tongbao.observation
    add column previous_month_base   numeric,
    add column previous_month_growth numeric,
    add column previous_month_code   text,
    add column two_year_source       text,
    add column two_year_code         text,
    add column contribution_source   text,
    add column contribution_code     text;

alter table tongbao.observation_revision
    add column previous_month_base   numeric,
    add column previous_month_growth numeric,
    add column previous_month_code   text,
    add column two_year_source       text,
    add column two_year_code         text,
    add column contribution_source   text,
    add column contribution_code     text;
