-- Open alerts of the year of the region above a group and of its members, judged by figures not after the period asked
-- for: the worst first, then those that hold longest.
select v.*
from stats.alerts v
join tongbao.region_group g on g.code = ? and not g.withdrawn
where v.open
  and v.period between date_trunc('year', ?::date)::date and ?::date
  and (v.region = g.ancestor
       or exists (
           select
           from tongbao.group_members(g.code) m
           where m.region = v.region
             and (v.period + interval '1 month - 1 day') >= m.valid_from
             and (v.period + interval '1 month - 1 day') < m.valid_to))
order by array_position(array['RED', 'YELLOW', 'BLUE'], v.level), v.since_period, v.region, v.alert_id
