-- Reports that passed the checks, and events that were refused.
drop function if exists stats.reports_as_of(timestamptz, text, date, date, text);
drop view if exists stats.reports;

create view stats.reports as
select e.id,
       e.region,
       r.name_zh as region_zh,
       e.indicator,
       i.name_zh as indicator_zh,
       i.unit,
       e.period,
       e.month_value,
       e.cumulative_value,
       e.month_base,
       e.cumulative_base,
       e.month_growth,
       e.cumulative_growth,
       e.two_year_growth,
       e.contribution,
       e.pull,
       e.revision,
       e.status,
       e.data_class,
       e.disposition,
       e.emptied,
       e.warnings,
       e.unit as unit_sent,
       e.reported_by,
       e.reported_at,
       e.note,
       e.explanation,
       e.origin,
       e.source_topic,
       e.source_partition,
       e.source_offset,
       e.known_at,
       e.landed_at,
       e.findings,
       case when e.findings @> '[{"severity": "WARN"}]' then e.explanation is not null end as explained,
       e.decided_by,
       e.decision_reason,
       r.name_en as region_en,
       i.name_en as indicator_en
from tongbao.report e
left join tongbao.region r on r.code = e.region
left join tongbao.indicator i on i.code = e.indicator;

comment on view stats.reports is 'Accepted reports, every revision. 通过校验的报表，含全部版次。';
comment on column stats.reports.id is 'Identity of the submission. 报送标识。';
comment on column stats.reports.region is 'Region code. 地区代码。';
comment on column stats.reports.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.reports.indicator is 'Indicator code. 指标代码。';
comment on column stats.reports.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.reports.unit is 'Unit of the amounts: the own unit of the indicator. 数值单位（指标自身单位）。';
comment on column stats.reports.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.reports.month_value is 'Value of the month as reported, in the unit of the indicator. 上报本月值。';
comment on column stats.reports.cumulative_value is 'Cumulative value as reported. 上报累计值。';
comment on column stats.reports.month_base is 'Same month of last year on the comparable basis, as reported. 上报上年同月值。';
comment on column stats.reports.cumulative_base is 'Same cumulative period of last year on the comparable basis, as reported. 上报上年同期值。';
comment on column stats.reports.month_growth is 'Growth of the month as reported, per cent. 上报本月增长，百分比。';
comment on column stats.reports.cumulative_growth is 'Cumulative growth as reported, per cent. 上报累计增长，百分比。';
comment on column stats.reports.two_year_growth is 'Two-year average growth as reported, per cent. 上报两年平均增长，百分比。';
comment on column stats.reports.contribution is 'Contribution as reported, per cent. 上报贡献率，百分比。';
comment on column stats.reports.pull is 'Pull as reported, percentage points. 上报拉动，百分点。';
comment on column stats.reports.revision is 'Revision per region, indicator, period and data class (R2). 版次。';
comment on column stats.reports.status is 'SDMX CL_OBS_STATUS code. 观测值状态（SDMX）。';
comment on column stats.reports.data_class is 'OFFICIAL, DEPARTMENT or SELF_REPORTED. 数据类别：官方、部门或自报。';
comment on column stats.reports.disposition is 'STANDING, SUPERSEDED (a higher revision stood already), UNCHANGED or RETRACTED (taken out by an operator). 处理结果：生效、已被更高版次取代、无变化或已撤销。';
comment on column stats.reports.emptied is 'Fields that this revision leaves empty and the one before had. 本版次清空的字段。';
comment on column stats.reports.warnings is 'Checks met of severity WARN or INFO, such as V07. 提示性校验，如 V07。';
comment on column stats.reports.unit_sent is 'Unit as sent. 报送时的单位。';
comment on column stats.reports.reported_by is 'Who filled in the form. 填报人。';
comment on column stats.reports.reported_at is 'When the form was filled in, as sent. 填报时间（原样）。';
comment on column stats.reports.note is 'Why an earlier figure is corrected. 更正说明。';
comment on column stats.reports.explanation is 'Why a figure that looks wrong is right. 上报说明。';
comment on column stats.reports.origin is 'File and row, or the id of the request. 来源文件及行号，或请求标识。';
comment on column stats.reports.source_topic is 'Input topic. 输入主题。';
comment on column stats.reports.source_partition is 'Partition of the input topic. 输入分区。';
comment on column stats.reports.source_offset is 'Offset in the partition. 输入偏移量。';
comment on column stats.reports.known_at is 'When it was known: the append time of the input. 获知时间。';
comment on column stats.reports.landed_at is 'When it was written here. 落库时间。';
comment on column stats.reports.findings is 'What the checks found, in words, as JSON; one row each in stats.warnings. 校验发现（JSON），逐条见 stats.warnings。';
comment on column stats.reports.explained is 'Whether an explanation came with its warnings; empty where there are none. 有预警时是否附上报说明，无预警为空。';
comment on column stats.reports.decided_by is 'Who had it taken over a lock, or retracted the figure. 越锁放行人或撤销人。';
comment on column stats.reports.decision_reason is 'Why that was decided. 越锁或撤销的原因。';
comment on column stats.reports.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.reports.indicator_en is 'Indicator, English name. 指标英文名称。';

-- Filters that are left out do not matter; given, they make it fast.
create function stats.reports_as_of(
    at timestamptz,
    of_indicator text default null,
    first_period date default null,
    last_period date default null,
    of_region text default null)
    returns setof stats.reports
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
begin
    return query
    select v.id,
           v.region,
           r.name_zh,
           v.indicator,
           i.name_zh,
           v.unit,
           v.period,
           v.month_value,
           v.cumulative_value,
           v.month_base,
           v.cumulative_base,
           v.month_growth,
           v.cumulative_growth,
           v.two_year_growth,
           v.contribution,
           v.pull,
           v.revision,
           v.status,
           v.data_class,
           v.disposition,
           v.emptied,
           v.warnings,
           v.unit_sent,
           v.reported_by,
           v.reported_at,
           v.note,
           v.explanation,
           v.origin,
           v.source_topic,
           v.source_partition,
           v.source_offset,
           v.known_at,
           v.landed_at,
           v.findings,
           v.explained,
           v.decided_by,
           v.decision_reason,
           r.name_en,
           i.name_en
    from stats.reports v
    left join oracle.regions_of(at, case when of_region is not null then array[of_region] end) r on r.code = v.region
    left join oracle.indicators(at) i on i.code = v.indicator
    where v.known_at <= at
      and (of_indicator is null or v.indicator = of_indicator)
      and (first_period is null or v.period >= first_period)
      and (last_period is null or v.period <= last_period)
      and (of_region is null or v.region = of_region);
end
$$;

comment on function stats.reports_as_of(timestamptz, text, date, date, text) is
    'Accepted reports known at a moment, every revision, of one indicator, region or stretch of periods if given, under the names of then: columns as stats.reports. 某一时点已通过校验的报表，含全部版次，名称为当时名称，列同 stats.reports。';

revoke all on function stats.reports_as_of(timestamptz, text, date, date, text) from public;

do $$
begin
    grant execute on function stats.reports_as_of(timestamptz, text, date, date, text) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;

drop view if exists stats.rejects;

create view stats.rejects as
select e.id,
       e.region,
       e.indicator,
       e.period,
       e.reasons -> 0 ->> 'check' as check_code,
       e.reasons -> 0 ->> 'field' as field,
       e.reasons -> 0 ->> 'value' as value,
       e.reasons -> 0 ->> 'message_en' as message_en,
       e.reasons -> 0 ->> 'message_zh' as message_zh,
       e.reasons,
       e.event,
       e.raw,
       e.reported_by,
       e.origin,
       e.source_topic,
       e.source_partition,
       e.source_offset,
       e.known_at,
       'CHECKS' as stage,
       e.landed_at,
       e.project,
       e.source_topic || '-' || e.source_partition || '@' || e.source_offset as place,
       substring(e.source_topic from '^tongbao\.ingress\.(.+)$') as publisher
from tongbao.reject e
union all
select '' as id,
       '' as region,
       '' as indicator,
       '' as period,
       'LANDING' as check_code,
       null as field,
       null as value,
       s.problem as message_en,
       '无法落库：' || s.problem as message_zh,
       jsonb_build_array(jsonb_build_object(
           'check', 'LANDING', 'message_en', s.problem, 'message_zh', '无法落库：' || s.problem)) as reasons,
       null as event,
       s.value as raw,
       null as reported_by,
       null as origin,
       s.topic as source_topic,
       s.partition as source_partition,
       s."offset" as source_offset,
       s.known_at,
       'LANDING' as stage,
       s.landed_at,
       null as project,
       s.topic || '-' || s.partition || '@' || s."offset" as place,
       null as publisher
from tongbao.sink_reject s;

comment on view stats.rejects is 'Refused events with the reasons: by the checks, and by the landing. 被拒收的事件及原因。';
comment on column stats.rejects.id is 'Identity of the submission; empty if it could not be read. 报送标识，无法读取时为空。';
comment on column stats.rejects.region is 'Region as sent. 地区（原样）。';
comment on column stats.rejects.indicator is 'Indicator as sent. 指标（原样）。';
comment on column stats.rejects.period is 'Period as sent. 期别（原样）。';
comment on column stats.rejects.check_code is 'First reason: rule or check number, such as V01. 首个原因：规则或校验编号。';
comment on column stats.rejects.field is 'First reason: field at fault. 首个原因：出错字段。';
comment on column stats.rejects.value is 'First reason: the value as sent. 首个原因：报送的值。';
comment on column stats.rejects.message_en is 'First reason in English: what is wrong and what would be right. 首个原因（英文）。';
comment on column stats.rejects.message_zh is 'First reason in Chinese. 首个原因（中文）：错在何处，应如何填写。';
comment on column stats.rejects.reasons is 'All reasons, in the order of the checks, as JSON. 全部原因（JSON）。';
comment on column stats.rejects.event is 'The event as JSON, a text that is too long cut; empty if it could not be read. 事件内容（JSON），过长的文字已截断；无法读取时为空。';
comment on column stats.rejects.raw is 'The bytes of the record, where it could not be read or landed. 原始字节。';
comment on column stats.rejects.reported_by is 'Who filled in the form. 填报人。';
comment on column stats.rejects.origin is 'File and row, or the id of the request. 来源文件及行号，或请求标识。';
comment on column stats.rejects.source_topic is 'Topic the event came in by. 来源主题。';
comment on column stats.rejects.source_partition is 'Its partition. 来源分区。';
comment on column stats.rejects.source_offset is 'Its offset. 来源偏移量。';
comment on column stats.rejects.known_at is 'When it was known. 获知时间。';
comment on column stats.rejects.stage is 'CHECKS: refused by a check; LANDING: could not be written here. 环节：CHECKS 校验未通过，LANDING 无法落库。';
comment on column stats.rejects.landed_at is 'When it was written here. 落库时间。';
comment on column stats.rejects.project is 'Project as sent, of a progress report; empty of any other event. 项目（原样），非项目进度为空。';
comment on column stats.rejects.place is 'Topic, partition and offset it came in by, which commands call it by. 来源位置（主题、分区、偏移量），供命令引用。';
comment on column stats.rejects.publisher is 'Whose ingress topic it came in by and admission refused it from; empty of what came by a shared topic, where a record names no sender. 报送方：经其专用主题报送而未获转入；经共享主题报送的为空。';
