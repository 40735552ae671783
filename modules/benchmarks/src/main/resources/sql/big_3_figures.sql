-- Lands them: own figures of counties; once more with their share in the prefecture where the indicator adds up (G7); the
-- sums. Of each the newest stands.
create temporary table figure on commit preserve rows as
with told as (
    select f.region, f.indicator, f.period, f.vintage, f.known_at, f.value, f.month_value, f.base, f.month_base,
           f.previous_month, f.level_before,
           'DEPARTMENT' as data_class, f.vintage - 1 as revision, null::integer as children,
           null::numeric as contribution, null::numeric as pull,
           null as share_source, null as share_code
    from own_figure f
    union all
    select f.region, f.indicator, f.period, 3, s.known_at, f.value, f.month_value, f.base, f.month_base,
           f.previous_month, f.level_before,
           'DEPARTMENT', f.vintage - 1, null, h.contribution, h.pull,
           case when coalesce(h.contribution, h.pull) is not null then 'REGION_IN_PARENT' end,
           case when coalesce(h.contribution, h.pull) is not null then h.code end
    from own_figure f
    join summed s on s.region = f.prefecture and s.indicator = f.indicator and s.period = f.period and s.vintage = 2
    cross join lateral oracle.share(
        row(f.value, false, f.base, f.base, null, null, null, null, 'DEPARTMENT', null)::oracle.side, false, 1,
        row(s.value, false, s.base, s.base, null, null, null, null, null, null)::oracle.side, false, 1) h
    where f.additive and (f.vintage = 2) = f.corrected
    union all
    select s.region, s.indicator, s.period, s.vintage, s.known_at, s.value, s.month_value, s.base, s.month_base,
           s.previous_month, s.level_before,
           null, 0, case when s.of_prefecture then {counties} else {prefectures} end, h.contribution, h.pull,
           case when coalesce(h.contribution, h.pull) is not null then 'REGION_IN_PARENT' end,
           case when coalesce(h.contribution, h.pull) is not null then h.code end
    from summed s
    left join summed w
        on s.of_prefecture and w.region = 'province' and w.indicator = s.indicator and w.period = s.period
        and w.vintage = s.vintage
    left join lateral oracle.share(
        row(s.value, false, s.base, s.base, null, null, null, null, null, null)::oracle.side, false, 1,
        row(w.value, false, w.base, w.base, null, null, null, null, null, null)::oracle.side, false, 1) h
        on w.region is not null
)
select t.region,
       t.indicator,
       t.period,
       true as present,
       t.month_value,
       true as month_derived,
       t.month_base,
       t.month_base as month_rollup_base,
       oracle.growth_on(t.month_value, t.month_base) as month_growth,
       case when t.month_base is not null
           then case when t.children is null then 'COMPUTED' else 'ROLLED_UP' end
       end as month_growth_source,
       oracle.growth_code(t.month_value, t.month_base) as month_growth_code,
       t.value as cumulative_value,
       false as cumulative_derived,
       t.base as cumulative_base,
       t.base as cumulative_rollup_base,
       oracle.growth_on(t.value, t.base) as cumulative_growth,
       case when t.base is not null
           then case when t.children is null then 'COMPUTED' else 'ROLLED_UP' end
       end as growth_source,
       oracle.growth_code(t.value, t.base) as growth_code,
       case when t.base is not null and t.level_before is not null
           then oracle.mean_growth_of_levels(t.value, t.level_before)
       end as two_year_growth,
       t.contribution,
       t.pull,
       true as complete,
       '{}'::text[] as missing_periods,
       t.children as reported,
       t.children as expected,
       t.children is not null as rolled_up,
       case when t.children is not null then t.month_value end as rolled_month,
       case when t.children is not null then t.value end as rolled_cumulative,
       'A' as obs_status,
       t.data_class,
       false as class_mixed,
       t.revision,
       t.known_at,
       1 as generation,
       (extract(epoch from t.known_at)::bigint - 1000000000) * 4 + t.vintage as sequence, -- in the order in which they were known
       t.previous_month as previous_month_base,
       oracle.growth_on(t.month_value, t.previous_month) as previous_month_growth,
       oracle.growth_code(t.month_value, t.previous_month) as previous_month_code,
       case when t.base is not null and t.level_before is not null then 'FROM_LEVELS' end as two_year_source,
       case when t.base is null then 'NO_GROWTH' when t.level_before is null then 'NO_GROWTH_BEFORE' end as two_year_code,
       t.share_source as contribution_source,
       t.share_code as contribution_code
from told t;

insert into tongbao.observation_revision (
    region, indicator, period, present, month_value, month_derived, month_base, month_rollup_base, month_growth,
    month_growth_source, month_growth_code, cumulative_value, cumulative_derived, cumulative_base,
    cumulative_rollup_base, cumulative_growth, growth_source, growth_code, two_year_growth, contribution, pull, complete,
    missing_periods, reported, expected, rolled_up, rolled_month, rolled_cumulative, obs_status, data_class, class_mixed,
    revision, known_at, generation, sequence, previous_month_base, previous_month_growth, previous_month_code,
    two_year_source, two_year_code, contribution_source, contribution_code)
select f.*
from figure f
order by f.known_at;

insert into tongbao.observation (
    region, indicator, period, present, month_value, month_derived, month_base, month_rollup_base, month_growth,
    month_growth_source, month_growth_code, cumulative_value, cumulative_derived, cumulative_base,
    cumulative_rollup_base, cumulative_growth, growth_source, growth_code, two_year_growth, contribution, pull, complete,
    missing_periods, reported, expected, rolled_up, rolled_month, rolled_cumulative, obs_status, data_class, class_mixed,
    revision, known_at, generation, sequence, previous_month_base, previous_month_growth, previous_month_code,
    two_year_source, two_year_code, contribution_source, contribution_code)
select f.*
from (
    select distinct on (f.indicator, f.period, f.region) f.*
    from figure f
    order by f.indicator, f.period, f.region, f.sequence desc) f
order by f.period, f.indicator, f.region;

drop table figure, own_figure, summed;

analyze tongbao.report, tongbao.observation, tongbao.observation_revision;
