-- A light rule as it was known at a moment (T6), a condition a row; the end of a rule has none.
select r.code, r.version, c.place::integer as place, c.clause ->> 'light' as light,
       x.condition ->> 'subject' as subject,
       x.condition ->> 'operator' as operator,
       (x.condition ->> 'value')::numeric as value
from oracle.light_rules(?) r
cross join lateral jsonb_array_elements(r.clauses) with ordinality c (clause, place)
left join lateral jsonb_array_elements(c.clause -> 'conditions') with ordinality x (condition, place) on true
where r.code = ?
order by c.place, x.place
