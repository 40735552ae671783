-- Each county reports each indicator's cumulative value on the tenth of the following month; one report in ten is
-- corrected on the 25th, when that prefecture hands in its corrections. Levels grow by -3 to 12 per cent a year.
create temporary table reported on commit preserve rows as
select 'p' || to_char(p, 'FM00') as prefecture,
       'p' || to_char(p, 'FM00') || 'c' || to_char(c, 'FM00') as region,
       'ind_' || to_char(i, 'FM00') as indicator,
       i <= {additive} as additive,
       make_date({first_year} + y, m, 1) as period,
       round((500 + 50000 * l.level ^ 2) * (0.97 + 0.15 * l.growth) ^ y
           * m / 12 * (0.975 + 0.05 * (v.noise & 1048575) / 1048576), 2) as value,
       mod(v.noise >> 24, 10) = 0 as corrected,
       (make_date({first_year} + y, m, 1) + interval '1 month 9 days 1 hour')::timestamp at time zone 'UTC'
           + p * interval '1 minute' + c * interval '1 second' as reported_at,
       (make_date({first_year} + y, m, 1) + interval '1 month 24 days 1 hour')::timestamp at time zone 'UTC'
           + p * interval '1 minute' as corrected_at
from generate_series(0, {years} - 1) y
cross join generate_series(1, 12) m
cross join generate_series(1, {indicators}) i
cross join generate_series(1, {prefectures}) p
cross join generate_series(1, {counties}) c
cross join lateral (
    select hashtextextended(concat_ws('|', p, c, i), {seed}) as line,
           hashtextextended(concat_ws('|', p, c, i, y, m), {seed}) & 4611686018427387903 as noise) v
cross join lateral (
    select (v.line & 1048575)::numeric / 1048576 as level,
           (v.line >> 24 & 1048575)::numeric / 1048576 as growth) l;

insert into tongbao.report (
    id, region, indicator, period, cumulative_value, revision, status, data_class, disposition, emptied, warnings, unit,
    note, source_topic, source_partition, source_offset, known_at)
select concat_ws('-', s.indicator, s.region, s.period, s.revision),
       s.region,
       s.indicator,
       s.period,
       s.value,
       s.revision,
       'A',
       'DEPARTMENT',
       'STANDING',
       '{}',
       '{}',
       '万元',
       case when s.revision > 0 then '更正' end,
       'tongbao.reports',
       0,
       row_number() over (order by s.known_at, s.indicator, s.region),
       s.known_at
from (
    select r.region, r.indicator, r.period, 0 as revision, r.reported_at as known_at,
           case when r.corrected then round(r.value * 0.98, 2) else r.value end as value
    from reported r
    union all
    select r.region, r.indicator, r.period, 1, r.corrected_at, r.value
    from reported r
    where r.corrected) s;
