-- A ranking as it was defined at a moment; without a direction of its own with that of its indicator.
select v.code,
       v.version,
       v.known_at,
       v.body ->> 'group' as group_code,
       v.body ->> 'indicator' as indicator,
       v.body ->> 'measure' as measure,
       case when coalesce(
               nullif(v.body ->> 'direction', ''),
               (
                   select i.body ->> 'direction'
                   from tongbao.reference_version i
                   where i.kind = 'INDICATOR' and i.code = v.body ->> 'indicator' and i.known_at <= p.at
                   order by i.version desc
                   limit 1)) = 'LOWER'
           then 'LOWER'
           else 'HIGHER'
       end as direction,
       (v.body ->> 'decimals')::integer as decimals,
       v.body ->> 'ties' as ties,
       (v.body ->> 'aim')::integer as aim
from (select ?::text as code, ?::timestamptz as at) p
join tongbao.reference_version v on v.kind = 'RANKING' and v.code = p.code and v.known_at <= p.at and not v.withdrawn
order by v.version desc
limit 1
