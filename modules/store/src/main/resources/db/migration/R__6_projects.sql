-- Projects: what was reported of each month, and how each was last reported, now and by a moment.
drop function if exists stats.projects_as_of(timestamptz);
drop function if exists stats.projects_as_of(timestamptz, date, date);
drop view if exists stats.projects;
drop view if exists stats.projects_history;

create view stats.projects_history as
select e.project,
       e.name,
       e.region,
       r.name_zh as region_zh,
       e.batch,
       e.list_version,
       e.period,
       e.stage,
       e.stage_reached,
       e.stage_date,
       e.pace,
       e.problems,
       '万元' as unit,
       e.contracted_amount,
       e.total_investment,
       e.year_plan,
       e.month_investment,
       e.year_investment,
       e.investment_to_date,
       e.physical_progress,
       e.planned_start,
       e.actual_start,
       e.planned_completion,
       e.actual_completion,
       e.planned_production,
       e.actual_production,
       e.plan_curve,
       e.plan_start,
       e.plan_completion,
       e.plan_production,
       e.plan_of_year,
       e.revision,
       e.disposition,
       e.disposition in ('STANDING', 'REJUDGED')
           and row_number() over (
               partition by e.region, e.project, e.period
               order by e.disposition in ('STANDING', 'REJUDGED') desc, e.revision desc, e.source_offset desc) = 1
           as standing,
       coalesce(s.emptied, e.emptied) as emptied,
       coalesce(s.warnings, e.warnings) as warnings,
       coalesce(s.findings, e.findings) as findings,
       coalesce(s.note, e.note) as note,
       coalesce(s.reported_by, e.reported_by) as reported_by,
       coalesce(s.reported_at, e.reported_at) as reported_at,
       coalesce(s.id, e.id) as id,
       coalesce(s.origin, e.origin) as origin,
       e.source_topic,
       e.source_partition,
       e.source_offset,
       e.known_at,
       e.landed_at,
       r.name_en as region_en
from tongbao.project_report e
left join tongbao.region r on r.code = e.region
-- the report that is judged anew: who sent it, and what was found in it, is told with it alone
left join tongbao.project_report s
    on e.disposition = 'REJUDGED' and s.disposition = 'STANDING'
        and s.region = e.region and s.project = e.project and s.period = e.period and s.revision = e.revision;

create view stats.projects as
select distinct on (h.region, h.project) h.*
from stats.projects_history h
where h.standing
order by h.region, h.project, h.period desc;

comment on view stats.projects_history is 'Accepted progress reports of projects, every revision; and what stood of later months, judged anew when an earlier one was corrected. 通过校验的项目进度报表，含全部版次；前期更正后，后续各月现行报表重新判断的结果亦列出。';
comment on column stats.projects_history.project is 'Code of the project, unique within its region. 项目代码，在本地区内唯一。';
comment on column stats.projects_history.name is 'Name of the project. 项目名称。';
comment on column stats.projects_history.region is 'Region code. 地区代码。';
comment on column stats.projects_history.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.projects_history.batch is 'Batch that it was signed with: that of its first report that names one (P3). 批次（期）：以首次填报者为准。';
comment on column stats.projects_history.list_version is 'Version of the list that the report names; which list it is measured by, the columns plan_ tell (P3). 上报所注清单版本，考核所依清单见plan_各列。';
comment on column stats.projects_history.period is 'First day of the month that the report is about. 期别：当月第一天。';
comment on column stats.projects_history.stage is 'Stage as reported: SIGNED, FULFILLED, APPROVED, STARTED, UNDER_CONSTRUCTION, COMPLETED, IN_PRODUCTION, FULL_EFFECT, SUSPENDED or CANCELLED (P1). 上报阶段：签约、履约、立项、开工、在建、竣工、投产、达效、停工或终止。';
comment on column stats.projects_history.stage_reached is 'The last of the eight stages that was reached, also where it is suspended or cancelled. 已达到的阶段（停工、终止的项目亦计）。';
comment on column stats.projects_history.stage_date is 'Day on which the stage was reached, as reported. 达到该阶段的日期。';
comment on column stats.projects_history.pace is 'ON_PACE, BEHIND, NOT_STARTED though planned, SUSPENDED (under way, and neither of the first two), or NOT_DUE, by the frozen plan (P5), as known when the report was judged, or judged anew. 序时判断：达序时、滞后、应开工未开工、停工（在建而停工，不计达序时或滞后）或未到期。';
comment on column stats.projects_history.problems is 'What is in the way. 存在问题。';
comment on column stats.projects_history.unit is 'Unit of the amounts. 金额单位。';
comment on column stats.projects_history.contracted_amount is 'Amount of the contract. 合同金额。';
comment on column stats.projects_history.total_investment is 'What the whole project costs. 总投资。';
comment on column stats.projects_history.year_plan is 'Planned investment of the year as reported. 上报的年度计划投资。';
comment on column stats.projects_history.month_investment is 'Invested in the month. 本月完成投资。';
comment on column stats.projects_history.year_investment is 'Invested since 1 January. 本年完成投资。';
comment on column stats.projects_history.investment_to_date is 'Invested since the start. 开工以来累计完成投资。';
comment on column stats.projects_history.physical_progress is 'How much of it stands, per cent. 形象进度，百分比。';
comment on column stats.projects_history.planned_start is 'Planned start as reported. 上报的计划开工日期。';
comment on column stats.projects_history.actual_start is 'Actual start. 实际开工日期。';
comment on column stats.projects_history.planned_completion is 'Planned completion as reported. 上报的计划竣工日期。';
comment on column stats.projects_history.actual_completion is 'Actual completion. 实际竣工日期。';
comment on column stats.projects_history.planned_production is 'Planned start of production as reported. 上报的计划投产日期。';
comment on column stats.projects_history.actual_production is 'Actual start of production. 实际投产日期。';
comment on column stats.projects_history.plan_curve is 'Twelve cumulative shares of the plan of the year, per cent; empty: evenly. 年度计划逐月累计占比，空为均匀。';
comment on column stats.projects_history.plan_start is 'Planned start that it is measured by: of the first report with the list of the year; what had come due before that list was named stays (P3). 考核用计划开工日期：本年清单首次上报者，此前已到期者不变。';
comment on column stats.projects_history.plan_completion is 'The same of the planned completion. 考核用计划竣工日期。';
comment on column stats.projects_history.plan_production is 'The same of the planned start of production. 考核用计划投产日期。';
comment on column stats.projects_history.plan_of_year is 'The same of the planned investment of the year. 考核用年度计划投资。';
comment on column stats.projects_history.revision is 'Revision per region, project and month (R2). 版次。';
comment on column stats.projects_history.disposition is 'STANDING, SUPERSEDED (a higher revision stood already) or UNCHANGED, when it was judged; REJUDGED: no report, but what stands, judged anew by the correction of an earlier month that source_ names. 处理结果：生效、已被更高版次取代、无变化，或因前期更正而重新判断（来源为该更正）。';
comment on column stats.projects_history.standing is 'Whether it is what stands for its month now. 是否为该月现行版本。';
comment on column stats.projects_history.emptied is 'Fields that this revision leaves empty and the one before had. 本版次清空的字段。';
comment on column stats.projects_history.warnings is 'Checks met of severity WARN or INFO. 提示性校验。';
comment on column stats.projects_history.findings is 'What the checks found, in words, as JSON. 校验发现（JSON）。';
comment on column stats.projects_history.note is 'Why an earlier report is corrected. 更正说明。';
comment on column stats.projects_history.reported_by is 'Who filled in the form. 填报人。';
comment on column stats.projects_history.reported_at is 'When the form was filled in, as sent. 填报时间（原样）。';
comment on column stats.projects_history.id is 'Identity of the submission. 报送标识。';
comment on column stats.projects_history.origin is 'File and row, or the id of the request. 来源文件及行号，或请求标识。';
comment on column stats.projects_history.source_topic is 'Input topic. 输入主题。';
comment on column stats.projects_history.source_partition is 'Partition of the input topic. 输入分区。';
comment on column stats.projects_history.source_offset is 'Offset in the partition. 输入偏移量。';
comment on column stats.projects_history.known_at is 'When it was known: the append time of the input. 获知时间。';
comment on column stats.projects_history.landed_at is 'When it was written here. 落库时间。';
comment on column stats.projects_history.region_en is 'Region, English name. 地区英文名称。';

comment on view stats.projects is 'Projects as they were last reported. 各项目最近一次上报的进度。';
do $$
declare
    described record;
begin
    for described in
        select a.attname, col_description(a.attrelid, a.attnum) as words
        from pg_attribute a
        where a.attrelid = 'stats.projects_history'::regclass and a.attnum > 0
    loop
        execute format('comment on column stats.projects.%I is %L', described.attname, described.words);
    end loop;
end
$$;

-- What stood then is told as standing, whatever has taken its place since; of a stretch of periods the last report in it.
create function stats.projects_as_of(
    at timestamptz,
    first_period date default null,
    last_period date default null)
    returns setof stats.projects
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    with then_last as materialized (
        select distinct on (h.region, h.project) h as last
        from stats.projects_history h
        where h.known_at <= at
          and h.disposition in ('STANDING', 'REJUDGED')
          and h.period between coalesce(first_period, '-infinity') and coalesce(last_period, 'infinity')
        order by h.region, h.project, h.period desc, h.revision desc, h.source_offset desc
    )
    select told.*
    from then_last l
    left join oracle.regions_of(at, array(select distinct (each.last).region from then_last each)) r
        on r.code = (l.last).region
    cross join jsonb_populate_record(
        l.last, jsonb_build_object('standing', true, 'region_zh', r.name_zh, 'region_en', r.name_en)) told;
end
$$;
comment on function stats.projects_as_of(timestamptz, date, date) is
    'Projects as they were last reported by a moment, of a stretch of periods if given, under the names that their regions had then: columns as stats.projects. 某一时点各项目（在指定期别范围内）最近一次上报的进度，列同 stats.projects。';

revoke all on function stats.projects_as_of(timestamptz, date, date) from public;

do $$
begin
    grant execute on function stats.projects_as_of(timestamptz, date, date) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;
