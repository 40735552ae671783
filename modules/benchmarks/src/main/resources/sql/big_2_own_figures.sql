-- What the computation makes of each report (C1, G3, G5, G6): the first vintage with what was reported first, and one
-- more where it was corrected. What they look back at had been corrected by then.
create temporary table own_figure on commit preserve rows as
select s.prefecture, s.region, s.indicator, s.additive, s.period, s.vintage, s.corrected, s.known_at,
       s.told as value, s.told - s.before as month_value, s.base, s.base - s.base_before as month_base, s.previous_month,
       s.level_before
from (
    select r.*,
           n.vintage,
           n.known_at,
           n.value as told,
           case when extract(month from r.period) = 1 then 0 else r.value_before end as before,
           case when extract(month from r.period) = 1 then 0 else r.last_year_before end as base_before,
           r.last_year as base,
           r.two_years_ago as level_before,
           r.value_before - case when extract(month from r.period) = 2 then 0 else r.value_two_before end as previous_month
    from (
        select r.*,
               lag(r.value) over months as value_before,
               lag(r.value, 2) over months as value_two_before,
               lag(r.value, 12) over months as last_year,
               lag(r.value, 13) over months as last_year_before,
               lag(r.value, 24) over months as two_years_ago
        from reported r
        window months as (partition by r.indicator, r.region order by r.period)) r
    cross join lateral (
        select 1 as vintage, r.reported_at as known_at,
               case when r.corrected then round(r.value * 0.98, 2) else r.value end as value
        union all
        select 2, r.corrected_at, r.value
        where r.corrected) n) s;

analyze own_figure;

-- Sums of the counties of each prefecture, and of all (U1, U2): when all had reported, and when all was corrected.
create temporary table summed on commit preserve rows as
select coalesce(f.prefecture, 'province') as region,
       f.prefecture is not null as of_prefecture,
       f.indicator,
       f.period,
       v.vintage,
       sum(f.value) as value,
       sum(f.month_value) as month_value,
       sum(f.base) as base,
       sum(f.month_base) as month_base,
       sum(f.previous_month) as previous_month,
       sum(f.level_before) as level_before,
       max(f.known_at) as known_at
from own_figure f
cross join (values (1), (2)) v (vintage)
where f.additive and (f.vintage = 1 and (v.vintage = 1 or not f.corrected) or f.vintage = 2 and v.vintage = 2)
group by grouping sets ((f.prefecture, f.indicator, f.period, v.vintage), (f.indicator, f.period, v.vintage));

analyze summed;
