-- Open alerts by how many of an id's parts they share, then by how long a beginning they do.
select v.alert_id
from stats.alerts v
where v.open
order by (select count(*)
          from unnest(string_to_array(v.alert_id, '.')) part
          where part = any (string_to_array(?, '.'))) desc,
         (select coalesce(max(n), 0)
          from generate_series(1, length(v.alert_id)) n
          where left(v.alert_id, n) = left(?, n)) desc,
         v.alert_id
limit ?
