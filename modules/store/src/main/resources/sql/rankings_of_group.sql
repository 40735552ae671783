-- The rankings of a group and their periods, those with the latest period first, growth before levels.
select s.ranking,
       s.group_code,
       s.indicator,
       coalesce(i.name_zh, c.name_zh) as indicator_zh,
       coalesce(i.name_en, c.name_en) as indicator_en,
       s.measure,
       s.periods
from (
    select ranking, group_code, indicator, measure, array_agg(period::text order by period desc) as periods
    from tongbao.ranking_snapshot
    where not withdrawn and group_code = ?
    group by ranking, group_code, indicator, measure
) s
left join tongbao.indicator i on i.code = s.indicator and s.measure <> 'SCORE'
left join tongbao.score_scheme c on c.code = s.indicator and s.measure = 'SCORE'
order by s.periods[1] desc, s.measure like '%GROWTH' desc, s.indicator, s.measure, s.ranking
