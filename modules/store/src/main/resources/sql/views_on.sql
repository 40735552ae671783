-- The views that read one of these tables, as they are written, with their options.
select distinct v.oid::regclass::text, pg_get_viewdef(v.oid), array_to_string(v.reloptions, ', '), v.oid
from pg_depend d
join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass
join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
where d.refclassid = 'pg_class'::regclass and d.refobjid = any (?::regclass[])
order by v.oid
