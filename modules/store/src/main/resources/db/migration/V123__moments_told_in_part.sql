-- Of a moment that is not settled, what the last settled one before it tells: the periods before the first that anything
-- in between is of.
alter type oracle.telling add attribute before date;

-- What has to be computed: an indicator, from a period on.
create type oracle.untold as (
    code  text,
    since date
);

-- What came in between two moments. Reports lie in the order in which they came, so little of the
-- table is looked at.
create index report_known on tongbao.report using brin (known_at) with (pages_per_range = 16, autosummarize = on);
-- Of an expression, so that they are used where it is written, and never for all that was known by a moment.
create index reference_version_known on tongbao.reference_version (timezone('UTC', known_at));
create index target_known on tongbao.target (timezone('UTC', known_at));
