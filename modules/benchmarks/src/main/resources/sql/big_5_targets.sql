-- A letter for each county, indicator and year but the first: 6 per cent more than the year before, on the fifth of January.
insert into tongbao.target (
    id, region, indicator, year, kind, value, pace, pace_custom, light_rule, version, disposition, source_topic,
    source_partition, source_offset, known_at, definitions)
select concat_ws('-', o.region, o.indicator, o.period),
       o.region,
       o.indicator,
       extract(year from o.period) + 1,
       'LEVEL',
       round(1.06 * o.cumulative_value, 2),
       case mod(right(o.indicator, 1)::integer, 2) when 0 then 'LINEAR' else 'SEASONAL' end,
       '{}',
       'default',
       1,
       'STANDING',
       'tongbao.targets',
       0,
       row_number() over (order by o.period, o.indicator, o.region),
       (o.period + interval '1 month 4 days')::timestamp at time zone 'UTC',
       0
from tongbao.observation o
where o.indicator <= 'ind_' || to_char({with_targets}, 'FM00')
  and o.reported is null
  and extract(month from o.period) = 12
  and extract(year from o.period) < {first_year} + {years} - 1;

analyze tongbao.target;

-- Where each stands (T2 to T6), by the functions that verify computes it with, a year of an indicator after the other.
create temporary table judged on commit preserve rows as
select j.*
from generate_series(1, {with_targets}) i
cross join generate_series({first_year} + 1, {first_year} + {years} - 1) y
cross join lateral oracle.judged(
    'infinity',
    array(
        select row(
                t.region, t.indicator, t.year, t.kind, o.period, t.value, o.cumulative_value, null, false, true, true,
                t.pace, t.pace_custom, null, t.light_rule, t.version, extract(month from o.period) - 1, s.reached,
                s.wholes, null, null, null, null, greatest(t.known_at, o.known_at, s.known_at))::oracle.compared_target
        from tongbao.target t
        join tongbao.observation o
            on o.indicator = t.indicator and o.region = t.region
            and o.period between make_date(y, 1, 1) and make_date(y, 12, 1)
        cross join lateral (
            select array_agg(r.cumulative_value order by k.back) as reached,
                   array_agg(w.cumulative_value order by k.back) as wholes,
                   max(greatest(r.known_at, w.known_at)) as known_at
            from generate_series(1, 5) k (back)
            left join tongbao.observation r
                on r.indicator = o.indicator and r.region = o.region
                and r.period = (o.period - make_interval(years => k.back))::date
            left join tongbao.observation w
                on w.indicator = o.indicator and w.region = o.region and w.period = make_date(y - k.back, 12, 1)) s
        where t.indicator = 'ind_' || to_char(i, 'FM00') and t.year = y)) j;

insert into tongbao.target_progress_revision (
    region, indicator, year, period, kind, present, target, actual, reason, attainment, pace, ahead, beyond, needed,
    needed_per_month, needed_growth, outlook, outlook_low, outlook_high, miss_probability, light, light_rule, rule_version,
    target_version, ranking, known_at, generation, sequence)
select j.region, j.indicator, j.year, j.period, j.kind, true, j.target, j.actual, j.reason, j.attainment, j.pace, j.ahead,
       j.beyond, j.needed, j.needed_per_month, j.needed_growth, j.outlook, j.outlook_low, j.outlook_high,
       j.miss_probability, j.light, j.light_rule, j.rule_version, j.target_version, j.ranking, j.known_at, 1,
       (extract(epoch from j.known_at)::bigint - 1000000000) * 4 + 3
from judged j
order by j.period;

insert into tongbao.target_progress
select r.*
from tongbao.target_progress_revision r;

drop table judged;

analyze tongbao.target_progress, tongbao.target_progress_revision;
