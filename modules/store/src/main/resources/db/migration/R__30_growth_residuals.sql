-- What the pulls of its parts leave of a whole's growth (G7), as it stands now.
drop view if exists stats.growth_residuals;

create view stats.growth_residuals as
with figure as (
    select o.region,
           o.indicator,
           o.period,
           case i.kind when 'STOCK' then o.month_growth else o.cumulative_growth end as growth,
           o.contribution,
           o.pull,
           o.contribution_source,
           o.known_at,
           i.part_of,
           i.breakdown,
           i.rollup_hierarchy
    from tongbao.observation o
    join tongbao.indicator i on i.code = o.indicator and not i.withdrawn
    where o.present
),
part as (
    select f.region, f.part_of as indicator, f.period, 'INDICATORS' as parts, f.breakdown,
           f.contribution, f.pull, f.known_at
    from figure f
    where f.part_of is not null and f.pull is not null
    union all
    select above.parent, f.indicator, f.period, 'REGIONS', f.rollup_hierarchy,
           f.contribution, f.pull, f.known_at
    from figure f
    cross join lateral (
        select m.parent
        from tongbao.membership m
        where m.hierarchy = f.rollup_hierarchy
          and m.region = f.region
          and not m.withdrawn
          and coalesce(m.valid_from, '-infinity') < f.period + interval '1 month'
          and coalesce(m.valid_to, 'infinity') >= f.period + interval '1 month'
        order by m.valid_from desc nulls last, m.parent
        limit 1) above
    where f.contribution_source = 'REGION_IN_PARENT' and f.pull is not null
)
select w.region,
       r.name_zh as region_zh,
       w.indicator,
       i.name_zh as indicator_zh,
       w.period,
       p.parts,
       p.breakdown,
       count(*)::integer as parts_known,
       w.growth,
       sum(p.contribution) as contributions,
       sum(p.pull) as pulls,
       w.growth - sum(p.pull) as residual,
       greatest(w.known_at, max(p.known_at)) as known_at
from part p
join figure w on w.region = p.region and w.indicator = p.indicator and w.period = p.period
left join tongbao.region r on r.code = w.region
left join tongbao.indicator i on i.code = w.indicator
group by w.region, r.name_zh, w.indicator, i.name_zh, w.period, p.parts, p.breakdown, w.growth, w.known_at;

comment on view stats.growth_residuals is 'What the pulls of its parts leave of the growth of a whole (G7): one row per region, indicator, period and way of dividing it. 各部分拉动合计与总体增长之差：每个地区、指标、期别、分组方式一行。';
comment on column stats.growth_residuals.region is 'Region code of the whole. 总体的地区代码。';
comment on column stats.growth_residuals.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.growth_residuals.indicator is 'Indicator code of the whole. 总体的指标代码。';
comment on column stats.growth_residuals.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.growth_residuals.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.growth_residuals.parts is 'What it is divided into: INDICATORS (its parts in the same region) or REGIONS (those below it). 由何构成：同一地区内的分项指标，或同一指标的下级地区。';
comment on column stats.growth_residuals.breakdown is 'Breakdown that the indicators belong to, empty for the only one; of regions the hierarchy. 分项的分组方式，仅有一种时为空；地区则为体系。';
comment on column stats.growth_residuals.parts_known is 'Parts whose pull is known. 有拉动数的部分个数。';
comment on column stats.growth_residuals.growth is 'Growth of the whole as shown, per cent: cumulative, of a stock that of the month. 总体增长，百分比：累计；时点数为当月。';
comment on column stats.growth_residuals.contributions is 'Sum of the contributions of the parts, per cent. 各部分贡献率合计，百分比。';
comment on column stats.growth_residuals.pulls is 'Sum of the pulls of the parts, percentage points. 各部分拉动合计，百分点。';
comment on column stats.growth_residuals.residual is 'Growth of the whole less the sum of the pulls, percentage points. 总体增长减各部分拉动合计，百分点。';
comment on column stats.growth_residuals.known_at is 'When it was known: the latest of the whole and its parts. 获知时间：总体与各部分中最晚者。';
