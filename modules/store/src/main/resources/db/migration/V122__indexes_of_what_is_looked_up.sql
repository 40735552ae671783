-- Versions of memberships by whom they are of and by whom they are below, and targets by whom they are of: a past moment
-- looks up what it needs of them.
create index reference_membership_region on tongbao.reference_version ((body ->> 'region')) where kind = 'MEMBERSHIP';
create index reference_membership_parent on tongbao.reference_version ((body ->> 'parent')) where kind = 'MEMBERSHIP';
create index target_region on tongbao.target (region, indicator, year, kind);
