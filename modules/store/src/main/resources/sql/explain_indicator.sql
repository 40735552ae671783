-- An indicator as it was defined at a moment; a withdrawn one keeps its last definition.
select v.code,
       v.version,
       v.known_at,
       v.body ->> 'name_zh' as name_zh,
       v.body ->> 'name_en' as name_en,
       v.body ->> 'unit' as unit,
       (v.body ->> 'decimals')::integer as decimals,
       (v.body ->> 'growth_decimals')::integer as growth_decimals,
       v.body ->> 'kind' as kind,
       v.body ->> 'scheme' as scheme,
       v.body ->> 'publishes' as publishes,
       v.body ->> 'direction' as direction,
       (v.body ->> 'additive')::boolean as additive,
       v.body ->> 'rollup_hierarchy' as rollup_hierarchy,
       v.body ->> 'price_basis' as price_basis,
       (v.body ->> 'volatile')::boolean as volatile,
       v.body ->> 'numerator' as numerator,
       v.body ->> 'denominator' as denominator,
       v.body ->> 'part_of' as part_of,
       (v.body ->> 'due_day')::integer as due_day,
       (v.body ->> 'non_negative')::boolean as non_negative,
       v.body ->> 'breakdown' as breakdown
from tongbao.reference_version v
where v.kind = 'INDICATOR' and v.code = ? and v.known_at <= ? and not v.withdrawn
order by v.version desc
limit 1
