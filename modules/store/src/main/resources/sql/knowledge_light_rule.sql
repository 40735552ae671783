-- A light rule as it stands now (T6), a condition a row; the end of a rule has none.
select greatest(1, case when r.rule_version = 0 then r.version else r.rule_version end) as version,
       c.place::integer as place, c.clause ->> 'light' as light,
       x.condition ->> 'subject' as subject,
       x.condition ->> 'operator' as operator,
       (x.condition ->> 'value')::numeric as value
from tongbao.light_rule r
cross join lateral jsonb_array_elements(r.clauses) with ordinality c (clause, place)
left join lateral jsonb_array_elements(c.clause -> 'conditions') with ordinality x (condition, place) on true
where r.code = ?
  and not r.withdrawn
order by c.place, x.place
