-- Vintages are written in the order in which they became known: blocks with the first and the last moment of each are
-- enough to find those since a moment, and cost the landing nothing.
drop index tongbao.observation_revision_known;
create index observation_revision_known on tongbao.observation_revision using brin (known_at)
    with (pages_per_range = 32, autosummarize = on);
