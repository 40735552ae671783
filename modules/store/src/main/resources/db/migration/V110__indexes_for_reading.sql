-- For whoever asks for one indicator in one month, of all regions; and for what has changed since a moment.
create index observation_sheet on tongbao.observation (indicator, period, region);
create index observation_known on tongbao.observation (known_at);
create index observation_revision_sheet on tongbao.observation_revision (indicator, period, region);
create index observation_revision_known on tongbao.observation_revision (known_at);

-- When a report came in, beside what it is of: which periods have reports as of a moment is told by the index alone.
drop index tongbao.report_series;
drop index tongbao.report_sheet;
create index report_series on tongbao.report (region, indicator, period, known_at);
create index report_sheet on tongbao.report (indicator, period, region, known_at);

-- Few letters name a ranking.
create index target_ranking on tongbao.target (indicator, ranking) where ranking is not null;
