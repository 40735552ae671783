-- Light rules as known at a moment (T6): those that come with the system, and those that were defined.
create or replace function oracle.light_rules(at timestamptz)
    returns table (code text, version integer, clauses jsonb)
    language sql
    stable
as $$
    values
        ('default', 1, '[
            {"conditions": [{"subject": "GAP", "operator": ">=", "value": 0}], "light": "GREEN"},
            {"conditions": [{"subject": "GAP", "operator": ">", "value": -10}], "light": "YELLOW"},
            {"conditions": [], "light": "RED"}]'::jsonb),
        ('yinchuan', 1, '[
            {"conditions": [{"subject": "GAP", "operator": ">=", "value": 0}], "light": "GREEN"},
            {"conditions": [{"subject": "GAP", "operator": ">=", "value": -30}], "light": "YELLOW"},
            {"conditions": [], "light": "RED"}]'),
        ('tianjin', 1, '[
            {"conditions": [{"subject": "FIGURE", "operator": "<", "value": 0}], "light": "RED"},
            {"conditions": [
                {"subject": "PLAN", "operator": ">=", "value": 0},
                {"subject": "GROUP", "operator": ">=", "value": 0}], "light": "GREEN"},
            {"conditions": [], "light": "YELLOW"}]'),
        ('mianyang', 1, '[
            {"conditions": [
                {"subject": "PLAN", "operator": ">", "value": 0},
                {"subject": "RANK", "operator": "<=", "value": 5}], "light": "RED_LIST"},
            {"conditions": [
                {"subject": "PLAN", "operator": "<", "value": 0},
                {"subject": "RANK_FROM_LAST", "operator": "<=", "value": 4}], "light": "BLACK_LIST"},
            {"conditions": [], "light": "NONE"}]')
    union all
    select v.code,
           case (v.body ->> 'rule_version')::integer when 0 then v.version else (v.body ->> 'rule_version')::integer end,
           v.body -> 'clauses'
    from (
        select distinct on (r.code) r.*
        from tongbao.reference_version r
        where r.kind = 'LIGHT_RULE' and r.known_at <= at
        order by r.code, r.version desc
    ) v
    where not v.withdrawn
$$;

-- Whether a fact compares as a condition says; empty where it is not known.
create or replace function oracle.compares(fact numeric, operator text, value numeric)
    returns boolean
    language sql
    immutable
as $$
    select case upper(translate(operator, ' ', ''))
        when '>=' then fact >= value
        when '≥' then fact >= value
        when 'GE' then fact >= value
        when '>' then fact > value
        when 'GT' then fact > value
        when '<=' then fact <= value
        when '≤' then fact <= value
        when 'LE' then fact <= value
        when '<' then fact < value
        when 'LT' then fact < value
        when '=' then fact = value
        when 'EQ' then fact = value
    end
$$;

-- The light: that of the first clause that holds; NONE where one that decides depends on a fact that is not known, and
-- then which.
drop function if exists oracle.light(jsonb, jsonb);

create or replace function oracle.decided(clauses jsonb, facts jsonb)
    returns table (light text, lacks text)
    language sql
    immutable
as $$
    select case when d.holds then d.light else 'NONE' end,
           case
               when d.holds then null
               when d.lacks = 'GROUP' then 'NO_GROUP_GROWTH'
               when d.lacks = 'MEAN' then 'NO_MEAN'
               when d.lacks in ('RANK', 'RANK_FROM_LAST') then 'NO_RANK'
               else 'NO_PACE'
           end
    from (
        select c.place,
               c.clause ->> 'light' as light,
               (select case
                       when bool_or(not h.holds) then false
                       when bool_or(h.holds is null) then null
                       else true
                   end
               from jsonb_array_elements(c.clause -> 'conditions') x (condition)
               cross join lateral (
                   select oracle.compares(
                       (facts ->> (x.condition ->> 'subject'))::numeric,
                       x.condition ->> 'operator',
                       (x.condition ->> 'value')::numeric) as holds) h) as holds,
               (select x.condition ->> 'subject'
               from jsonb_array_elements(c.clause -> 'conditions') with ordinality x (condition, place)
               where facts ->> (x.condition ->> 'subject') is null
               order by x.place
               limit 1) as lacks
        from jsonb_array_elements(clauses) with ordinality c (clause, place)
    ) d
    where d.holds is distinct from false
    order by d.place
    limit 1
$$;
