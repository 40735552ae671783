-- Alerts of the region above a group and of its members that are open by the figures up to a month.
with told as (
    select a.*
    from stats.alerts_by_month(?::date) a
    join tongbao.region_group g on g.code = ? and not g.withdrawn
    where a.region = g.ancestor
       or exists (
           select
           from tongbao.group_members(g.code) m
           where m.region = a.region
             and (a.period + interval '1 month - 1 day') >= m.valid_from
             and (a.period + interval '1 month - 1 day') < m.valid_to)
)
select v.* from told v
