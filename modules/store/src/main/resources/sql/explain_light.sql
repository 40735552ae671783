-- Where a unit stood against a target as known at a moment, with what its light rule looked at (T3 to T6).
select t.region, t.indicator, t.period, t.kind, t.target, t.actual, t.reason, t.attainment, t.pace, t.ahead, t.beyond,
       t.needed, t.light, t.light_rule, t.rule_version, t.target_version, t.ranking,
       (t.facts ->> 'GAP')::numeric as gap,
       (t.facts ->> 'PLAN')::numeric as plan,
       (t.facts ->> 'GROUP')::numeric as "group",
       (t.facts ->> 'MEAN')::numeric as mean,
       (t.facts ->> 'FIGURE')::numeric as figure,
       (t.facts ->> 'RANK')::numeric as rank,
       (t.facts ->> 'RANK_FROM_LAST')::numeric as rank_from_last,
       (t.facts ->> 'BEHIND_IN_A_ROW')::numeric as behind_in_a_row
from (select ?::timestamptz as at, ?::text as indicator, ?::date as period, ?::text as region, ?::text as kind) p
cross join lateral oracle.targets_as_of(p.at, p.indicator, p.period, p.period, p.region) t
where t.kind = p.kind
