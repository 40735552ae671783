-- A ranking as it was defined at a moment, with the names of what it compares and of the group.
select v.code,
       v.version,
       v.known_at,
       v.body ->> 'group' as group_code,
       v.body ->> 'indicator' as indicator,
       v.body ->> 'measure' as measure,
       v.body ->> 'direction' as direction,
       (v.body ->> 'decimals')::integer as decimals,
       v.body ->> 'ties' as ties,
       (v.body ->> 'aim')::integer as aim
from tongbao.reference_version v
where v.kind = 'RANKING' and v.code = ? and v.known_at <= ? and not v.withdrawn
order by v.version desc
limit 1
