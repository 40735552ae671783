-- What the checks found in reports that were taken.
drop view if exists stats.warnings;

create view stats.warnings as
select e.region,
       r.name_zh as region_zh,
       e.indicator,
       i.name_zh as indicator_zh,
       e.period,
       e.data_class,
       e.revision,
       f.finding ->> 'check' as check_code,
       f.finding ->> 'severity' as severity,
       f.finding ->> 'field' as field,
       f.finding ->> 'value' as value,
       f.finding ->> 'expected' as expected,
       f.finding ->> 'message_en' as message_en,
       f.finding ->> 'message_zh' as message_zh,
       coalesce(e.explanation, x.explanation) as explanation,
       case when f.finding ->> 'severity' = 'WARN'
           then coalesce(e.explanation, x.explanation) is not null
       end as explained,
       e.disposition = 'STANDING'
           and not exists (
               select
               from tongbao.report later
               where later.region = e.region
                 and later.indicator = e.indicator
                 and later.period = e.period
                 and later.data_class = e.data_class
                 and (later.disposition = 'STANDING' and later.revision > e.revision
                      or later.disposition = 'RETRACTED' and later.revision >= e.revision)) as standing,
       e.reported_by,
       e.origin,
       e.id as report_id,
       e.known_at,
       r.name_en as region_en,
       i.name_en as indicator_en
from tongbao.report e
cross join lateral jsonb_array_elements(e.findings) with ordinality as f (finding, place)
-- the same numbers may have come again with an explanation: that changes no figure, and is no revision (R2)
left join lateral (
    select u.explanation
    from tongbao.report u
    where e.explanation is null
      and u.explanation is not null
      and u.disposition = 'UNCHANGED'
      and u.region = e.region
      and u.indicator = e.indicator
      and u.period = e.period
      and u.data_class = e.data_class
      and u.revision = e.revision
      and (u.month_value, u.cumulative_value, u.month_base, u.cumulative_base, u.month_growth, u.cumulative_growth,
              u.two_year_growth, u.contribution, u.pull)
          is not distinct from
          (e.month_value, e.cumulative_value, e.month_base, e.cumulative_base, e.month_growth, e.cumulative_growth,
              e.two_year_growth, e.contribution, e.pull)
    order by u.known_at, u.source_partition, u.source_offset
    limit 1) x on true
left join tongbao.region r on r.code = e.region
left join tongbao.indicator i on i.code = e.indicator;

comment on view stats.warnings is 'Warnings and notices of accepted reports, one row for each. 已接收报表的预警与提示，每条一行。';
comment on column stats.warnings.region is 'Region code. 地区代码。';
comment on column stats.warnings.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.warnings.indicator is 'Indicator code. 指标代码。';
comment on column stats.warnings.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.warnings.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.warnings.data_class is 'Data class of the report. 数据类别。';
comment on column stats.warnings.revision is 'Revision of the report. 版次。';
comment on column stats.warnings.check_code is 'Check or rule, such as V07. 校验编号，如 V07。';
comment on column stats.warnings.severity is 'WARN: asks for an explanation; INFO. 级别：WARN 需说明，INFO 仅提示。';
comment on column stats.warnings.field is 'Field that it is about. 所涉字段。';
comment on column stats.warnings.value is 'The value as sent. 报送的值。';
comment on column stats.warnings.expected is 'What was expected instead. 预期的值。';
comment on column stats.warnings.message_en is 'What is striking and what to do, English. 提示内容（英文）。';
comment on column stats.warnings.message_zh is 'What is striking and what to do, Chinese. 提示内容（中文）。';
comment on column stats.warnings.explanation is 'Explanation that came with the report, or with the same numbers sent again. 上报说明，含原数重报时补充的。';
comment on column stats.warnings.explained is 'Whether a warning was explained, by the report or by the same numbers sent again; empty for a notice. 预警是否已说明（含原数重报时补充的说明），提示为空。';
comment on column stats.warnings.standing is 'Whether the report still stands: neither corrected nor retracted. 报表是否仍生效。';
comment on column stats.warnings.reported_by is 'Who filled in the form. 填报人。';
comment on column stats.warnings.origin is 'File and row, or the id of the request. 来源文件及行号，或请求标识。';
comment on column stats.warnings.report_id is 'Identity of the submission. 报送标识。';
comment on column stats.warnings.known_at is 'When it was known. 获知时间。';
comment on column stats.warnings.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.warnings.indicator_en is 'Indicator, English name. 指标英文名称。';
