-- The line of a letter that stood at a moment (T1), with the record that it came as.
select e.kind,
       e.value,
       e.version,
       e.ranking,
       e.pace,
       e.light_rule,
       e.signed_on,
       e.source_topic,
       e.source_partition,
       e.source_offset,
       e.known_at
from (
    select ?::timestamptz as at, ?::text as indicator, ?::text as region, ?::integer as year, ?::text as kind) p
cross join lateral oracle.targets(p.at, array[p.indicator]) t
join tongbao.target e
    on e.indicator = t.indicator and e.region = t.region and e.year = t.year and e.kind = t.kind and e.version = t.version
    and e.known_at = t.known_at and e.disposition <> 'UNCHANGED'
where t.region = p.region and t.year = p.year and t.kind = p.kind
order by e.source_topic, e.source_partition, e.source_offset
limit 1
