-- Alerts: every step in the life of each, and each as it stands or stood at a moment (A1 to A3).
drop function if exists stats.alerts_by_month(date);
drop function if exists stats.alerts_by_month_as_of(timestamptz, date);
drop function if exists stats.alerts_as_of(timestamptz);
drop view if exists stats.alerts;
drop view if exists stats.alert_history;

-- The order in which alerts are told: the gravest first, and of one level what was missed before what may be, and what
-- may only be a slip last.
create or replace function tongbao.alert_order(level text, kind text)
    returns integer
    language sql
    immutable
as $$
    select 100 * array_position(array['RED', 'YELLOW', 'BLUE'], level)
        + array_position(
            array['TARGET_MISSED', 'BEHIND_PACE', 'NEGATIVE_GROWTH', 'REPORT_OVERDUE', 'PROJECT_NOT_STARTED',
                'PROJECT_STALLED', 'LAST_K_IN_A_ROW', 'RANK_DROP', 'TARGET_AT_RISK', 'SUSPECT_VALUE'],
            kind)
$$;

create view stats.alert_history as
select s.alert_id,
       s.region,
       coalesce(s.region_zh, r.name_zh) as region_zh,
       coalesce(s.region_en, r.name_en) as region_en,
       s.kind,
       s.state,
       s.state not in ('RESOLVED', 'EXEMPTED', 'WITHDRAWN_BY_REVISION') as open,
       s.level,
       s.subject_type,
       s.subject,
       coalesce(s.subject_zh, i.name_zh) as subject_zh,
       coalesce(s.subject_en, i.name_en) as subject_en,
       i.code as indicator,
       s.year,
       s.period,
       s.since_period,
       s.clear_period,
       s.unit,
       s.figure,
       s.target,
       trim_scale(100 * s.pace) as pace,
       s.gap,
       s.text_zh,
       s.text_en,
       s.rule,
       s.rule_version,
       s.target_version,
       s.decided_by,
       s.reason,
       s.reason_code,
       s.document,
       s.step,
       s.previous_state,
       s.known_at,
       s.fired_at,
       s.generation || '.' || s.sequence as version,
       s.landed_at
from tongbao.alert_step s
left join tongbao.region r on r.code = s.region
left join tongbao.ranking_definition k on s.subject_type = 'RANKING' and k.code = s.subject and k.measure <> 'SCORE'
left join tongbao.indicator i on i.code = case s.subject_type when 'INDICATOR' then s.subject else k.indicator end;

comment on view stats.alert_history is 'Every step in the life of every alert, closed ones included. 每条预警的每一步，含已了结的。';
comment on column stats.alert_history.alert_id is 'Identity of the alert: region, rule, subject and year, the same after every computation. 预警标识：地区、规则、对象、年度，重算后不变。';
comment on column stats.alert_history.region is 'Region code. 地区代码。';
comment on column stats.alert_history.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.alert_history.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.alert_history.kind is 'BEHIND_PACE, TARGET_MISSED, TARGET_AT_RISK, NEGATIVE_GROWTH, RANK_DROP, LAST_K_IN_A_ROW, REPORT_OVERDUE, PROJECT_STALLED, PROJECT_NOT_STARTED or SUSPECT_VALUE (A1). 种类：进度滞后、年度目标未完成、年度目标有风险、负增长、位次下滑、连续末位、报表逾期、项目滞后、项目应开工未开工、数据存疑。';
comment on column stats.alert_history.state is 'FIRING, ACKNOWLEDGED, ESCALATED, RESOLVED, EXEMPTED or WITHDRAWN_BY_REVISION (A2). 状态：触发、已签收、已升级、已解除、已豁免、因数据修订撤回。';
comment on column stats.alert_history.open is 'Whether it still asks for something to be done. 是否未了结。';
comment on column stats.alert_history.level is 'BLUE, YELLOW or RED, the worst last. 级别：蓝、黄、红。';
comment on column stats.alert_history.subject_type is 'INDICATOR, RANKING or PROJECT. 对象类别：指标、排名、项目。';
comment on column stats.alert_history.subject is 'Code of the indicator, ranking or project that it is about. 指标、排名或项目代码。';
comment on column stats.alert_history.subject_zh is 'Its Chinese name. 其中文名称。';
comment on column stats.alert_history.subject_en is 'Its English name. 其英文名称。';
comment on column stats.alert_history.indicator is 'Code of the indicator: the subject, or what the ranking ranks; empty for projects and scores. 指标代码：对象本身或排名所用指标；项目、评分为空。';
comment on column stats.alert_history.year is 'Year that it is about. 年度。';
comment on column stats.alert_history.period is 'First day of the month of the figure that it was judged by last. 最近判定所依据的期别：当月第一天。';
comment on column stats.alert_history.since_period is 'First day of the first month since which it has been so, or last was: of a rule that asks for several in a row the first of them. 自哪一期起如此（要求连续多期者为其首期）：当月第一天。';
comment on column stats.alert_history.clear_period is 'First day of the last month that is right since, where that does not resolve it yet. 其后恢复正常但尚不足以解除的最近一期：当月第一天。';
comment on column stats.alert_history.unit is 'Unit of figure and target. 数值及目标的计量单位。';
comment on column stats.alert_history.figure is 'The figure judged. 所判定的数值。';
comment on column stats.alert_history.target is 'Target of the year; empty: none is involved. 目标值；空为不涉及目标。';
comment on column stats.alert_history.pace is 'Share of the target that should be reached, per cent (T2). 序时进度，百分比。';
comment on column stats.alert_history.gap is 'How far behind, below 0: percentage points where there is a pace, else in the unit. 差距，负为落后：有序时的为百分点，其余按计量单位。';
comment on column stats.alert_history.text_zh is 'What is wrong, with figure, target, pace, gap, vintage and versions, Chinese (A3). 预警内容（中文）。';
comment on column stats.alert_history.text_en is 'The same in English (A3). 预警内容（英文）。';
comment on column stats.alert_history.rule is 'Code of the rule. 规则代码。';
comment on column stats.alert_history.rule_version is 'Version of the rule (A3). 规则版本。';
comment on column stats.alert_history.target_version is 'Version of the target letter; empty: none is involved. 目标版本。';
comment on column stats.alert_history.decided_by is 'Who decided its state; empty: figures did. 状态的决定人；空为按数据判定。';
comment on column stats.alert_history.reason is 'Why it was acknowledged or exempted, in the words of who decided. 签收、豁免的原因，按决定人所写。';
comment on column stats.alert_history.reason_code is 'Why it was resolved where nobody decided it and figures do not say it: OTHER_RULE (does not hold by the rule''s new version), RULE_OFF (the rule is switched off), NEXT_YEAR (the next year is judged on its own). 非人工决定、亦非数据变化时的解除原因：规则新版本下不再成立、规则已停用、新年度另行判定。';
comment on column stats.alert_history.document is 'Document that an exemption rests on. 豁免所依据的文件。';
comment on column stats.alert_history.step is 'Number of the step in the alert''s life, from 1. 生命周期中的步骤，从1起。';
comment on column stats.alert_history.previous_state is 'State before the step; the same as state: it goes on, by other figures; empty: it is the first. 前一状态；与 state 相同表示持续、数据有更新；空为首次。';
comment on column stats.alert_history.known_at is 'When the step was known. 获知时间。';
comment on column stats.alert_history.fired_at is 'When the alert fired first. 首次触发时间。';
comment on column stats.alert_history.version is 'Generation and sequence of the computation that brought the step. 版本：代次.序号。';
comment on column stats.alert_history.landed_at is 'When it was written here. 落库时间。';

-- Each alert by its last step; who has taken it up since it fired or escalated last, and when: it may have gone on since.
create view stats.alerts as
select distinct on (h.alert_id)
       h.*,
       case h.state when 'ACKNOWLEDGED' then h.decided_by end as taken_up_by,
       case h.state when 'ACKNOWLEDGED' then (
           select max(s.known_at)
           from tongbao.alert_step s
           where s.alert_id = h.alert_id and s.state = 'ACKNOWLEDGED' and s.previous_state <> 'ACKNOWLEDGED')
       end as taken_up_at
from stats.alert_history h
order by h.alert_id, h.step desc;

comment on view stats.alerts is 'Alerts as they stand: one row per region, subject, year and rule, of some kinds also per period (A2). 预警现状：每个地区、对象、年度、规则一行，部分种类按期别。';
do $$
declare
    described record;
begin
    for described in
        select a.attname, col_description(a.attrelid, a.attnum) as words
        from pg_attribute a
        where a.attrelid = 'stats.alert_history'::regclass and a.attnum > 0
    loop
        execute format('comment on column stats.alerts.%I is %L', described.attname, described.words);
    end loop;
end
$$;
comment on column stats.alerts.taken_up_by is 'Who has taken it up as it stands; empty: nobody yet, or it is closed. 现由何人签收；空为无人签收或已了结。';
comment on column stats.alerts.taken_up_at is 'When that was known. 签收时间。';

create function stats.alerts_as_of(at timestamptz)
    returns setof stats.alerts
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select distinct on (h.alert_id)
           h.*,
           case h.state when 'ACKNOWLEDGED' then h.decided_by end,
           case h.state when 'ACKNOWLEDGED' then (
               select max(s.known_at)
               from tongbao.alert_step s
               where s.alert_id = h.alert_id and s.step <= h.step
                 and s.state = 'ACKNOWLEDGED' and s.previous_state <> 'ACKNOWLEDGED')
           end
    from stats.alert_history h
    where h.known_at <= at
    order by h.alert_id, h.step desc
$$;

comment on function stats.alerts_as_of(timestamptz) is
    'Alerts as they stood at a moment: columns as stats.alerts. 某一时点的预警状况，列同 stats.alerts。';

-- By a month: an alert's own month or the last one before it tells whether it is open and by what figure; who has taken it
-- up is told by its steps up to then. What has been exempted by then asks for nothing more.
create function stats.alerts_by_month_as_of(at timestamptz, month date)
    returns setof stats.alerts
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    with told as (
        select distinct on (m.alert_id) m.*
        from tongbao.alert_month_revision m
        where m.month between date_trunc('year', alerts_by_month_as_of.month)::date - 31
                and date_trunc('month', alerts_by_month_as_of.month)::date
            and m.known_at <= at
        order by m.alert_id, m.month desc, m.generation desc, m.sequence desc),
    last as (
        select distinct on (s.alert_id) s.*
        from tongbao.alert_step s
        join told t on t.alert_id = s.alert_id
        where s.known_at <= at
            and greatest(s.period, s.clear_period) <= date_trunc('month', alerts_by_month_as_of.month)::date
            and s.reason_code is distinct from 'NEXT_YEAR'
        order by s.alert_id, s.step desc)
    select h.alert_id, h.region, h.region_zh, h.region_en, h.kind,
           case l.state when 'ACKNOWLEDGED' then l.state else t.state end,
           true,
           t.level,
           h.subject_type, h.subject, h.subject_zh, h.subject_en, h.indicator, h.year,
           t.period, t.since_period, t.clear_period, t.unit, t.figure, t.target, trim_scale(100 * t.pace), t.gap,
           t.text_zh, t.text_en,
           h.rule, t.rule_version, t.target_version,
           case l.state when 'ACKNOWLEDGED' then l.decided_by end,
           case l.state when 'ACKNOWLEDGED' then l.reason end,
           null, null,
           l.step, l.previous_state,
           t.known_at, h.fired_at, t.generation || '.' || t.sequence, t.landed_at,
           case l.state when 'ACKNOWLEDGED' then l.decided_by end,
           case l.state when 'ACKNOWLEDGED' then (
               select max(s.known_at)
               from tongbao.alert_step s
               where s.alert_id = h.alert_id and s.step <= l.step
                 and s.state = 'ACKNOWLEDGED' and s.previous_state <> 'ACKNOWLEDGED')
           end
    from told t
    join stats.alerts_as_of(at) h on h.alert_id = t.alert_id
    left join last l on l.alert_id = t.alert_id
    where t.open
      and l.state is distinct from 'EXEMPTED'
      and (h.year = extract(year from alerts_by_month_as_of.month) or h.kind = 'REPORT_OVERDUE') -- due this year, for December
$$;

comment on function stats.alerts_by_month_as_of(timestamptz, date) is
    'Alerts that are open by the figures up to a month, as a bulletin of it tells them, as known at a moment: columns as stats.alerts. 按某一时点所知、截至某月的数据未了结的预警（即当月通报所列），列同 stats.alerts。';

create function stats.alerts_by_month(month date)
    returns setof stats.alerts
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select * from stats.alerts_by_month_as_of('infinity', month)
$$;

comment on function stats.alerts_by_month(date) is
    'Alerts that are open by the figures up to a month, as a bulletin of it tells them, by all that is known now: columns as stats.alerts. 按现在所知、截至某月的数据未了结的预警（即当月通报所列），列同 stats.alerts。';

revoke all on function stats.alerts_as_of(timestamptz) from public;
revoke all on function stats.alerts_by_month_as_of(timestamptz, date) from public;
revoke all on function stats.alerts_by_month(date) from public;

do $$
begin
    grant execute on function stats.alerts_as_of(timestamptz) to tongbao_analyst;
    grant execute on function stats.alerts_by_month_as_of(timestamptz, date) to tongbao_analyst;
    grant execute on function stats.alerts_by_month(date) to tongbao_analyst;
exception
    when insufficient_privilege or undefined_object then
        raise warning 'role tongbao_analyst may not ask as of a moment yet (%): grant execute on the functions of schema stats', sqlerrm;
end
$$;

drop view if exists stats.alert_rules;

create view stats.alert_rules as
select a.code,
       a.kind,
       a.name_zh,
       a.name_en,
       a.active,
       a.indicator,
       a.ranking,
       a.group_code,
       a.threshold,
       a.count,
       a.due_day,
       a.level,
       a.escalate_after,
       a.clear_after,
       a.version,
       a.known_at
from tongbao.alert_rule a
where not a.withdrawn;

comment on view stats.alert_rules is 'Alert rules of your own as they are defined (A1); behind_pace, target_missed and target_at_risk come with the system unless one of the same code takes their place. 自定预警规则；behind_pace、target_missed、target_at_risk 为预设，同代码者取代之。';
comment on column stats.alert_rules.code is 'Rule code. 规则代码。';
comment on column stats.alert_rules.kind is 'Kind of alert (A1). 预警种类。';
comment on column stats.alert_rules.name_zh is 'Chinese name; empty: the kind''s. 中文名称，空为种类名称。';
comment on column stats.alert_rules.name_en is 'English name; empty: the kind''s. 英文名称，空为种类名称。';
comment on column stats.alert_rules.active is 'False: switched off. 是否启用。';
comment on column stats.alert_rules.indicator is 'The only indicator that it looks at; empty: all. 所看的指标，空为全部。';
comment on column stats.alert_rules.ranking is 'The ranking that it looks at. 所看的排名。';
comment on column stats.alert_rules.group_code is 'Group whose members it is for; empty: all regions. 适用的分组，空为全部地区。';
comment on column stats.alert_rules.threshold is 'Points behind, chance of missing, or growth below which it holds. 阈值：落后百分点、完不成概率或增速下限。';
comment on column stats.alert_rules.count is 'Places that are a drop, or periods in a row. 下滑位数或连续期数。';
comment on column stats.alert_rules.due_day is 'Day of the following month by which a report is due; empty: the indicator''s. 次月截止日，空为指标的截止日。';
comment on column stats.alert_rules.level is 'Level that it fires with. 触发时的级别。';
comment on column stats.alert_rules.escalate_after is 'Periods more until the level rises by one; 0: it does not. 再持续多少期升一级，0为不升级。';
comment on column stats.alert_rules.clear_after is 'Clear periods in a row before it is resolved. 连续多少期恢复正常后解除。';
comment on column stats.alert_rules.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.alert_rules.known_at is 'When this version was known. 本版本获知时间。';
