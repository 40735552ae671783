-- Whom a region is below is looked up by the region.
create index membership_region on tongbao.membership (region);
