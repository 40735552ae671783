-- Where each unit stands against its targets, and the letters that these come from.
do $do$
declare
    progress constant text := $view$
        select p.region,
               r.name_zh as region_zh,
               r.name_en as region_en,
               p.indicator,
               coalesce(i.name_zh, s.name_zh) as indicator_zh,
               coalesce(i.name_en, s.name_en) as indicator_en,
               case p.kind when 'GROWTH' then case i.kind when 'RATE' then '百分点' else '%%' end when 'RANK' then '位' else i.unit end as unit,
               case p.kind when 'GROWTH' then i.growth_decimals when 'RANK' then 0 else i.decimals end as decimals,
               p.year,
               p.period,
               p.kind,
               p.target,
               p.actual,
               p.reason,
               p.attainment,
               p.pace,
               p.ahead as ahead_pp,
               p.beyond,
               p.needed,
               p.needed_per_month,
               p.needed_growth,
               p.outlook,
               p.outlook_low,
               p.outlook_high,
               p.miss_probability,
               p.light,
               p.light_rule,
               p.rule_version,
               p.target_version,
               p.ranking,
               p.weight,
               p.known_at,
               p.generation || '.' || p.sequence as version,
               p.present,
               p.landed_at
        from %s p
        left join tongbao.region r on r.code = p.region
        left join tongbao.indicator i on i.code = p.indicator
        left join tongbao.score_scheme s on s.code = p.indicator and i.code is null
        $view$;
begin
    drop view if exists stats.target_progress;
    drop view if exists stats.target_progress_history;
    execute 'create view stats.target_progress as ' || format(progress, 'tongbao.target_progress') || ' where p.present';
    execute 'create view stats.target_progress_history as ' || format(progress, 'tongbao.target_progress_revision');
end
$do$;

comment on view stats.target_progress is 'Attainment, pace, what is needed, outlook and light: one row per region, indicator, year, kind and period (T1 to T6). 目标完成情况：每个地区、指标、年度、类型、期别一行。';
comment on column stats.target_progress.region is 'Region code. 地区代码。';
comment on column stats.target_progress.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.target_progress.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.target_progress.indicator is 'Indicator code; of a place in a ranking of scores that of the scheme. 指标代码；评分位次目标为评分方案代码。';
comment on column stats.target_progress.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.target_progress.indicator_en is 'Indicator, English name. 指标英文名称。';
comment on column stats.target_progress.unit is 'Unit of target, actual, beyond, needed and outlook. 目标值、完成值等的计量单位。';
comment on column stats.target_progress.decimals is 'Decimals shown for these. 其显示的小数位数。';
comment on column stats.target_progress.year is 'Year of the target. 年度。';
comment on column stats.target_progress.period is 'First day of the month of the figure: a target is judged by the figure''s own period. 数据期别：当月第一天；按数据自身期别考核。';
comment on column stats.target_progress.kind is 'LEVEL: at least; CEILING: at most; GROWTH: at least so many per cent; RANK: at least so good a place; COUNT: at least so many. 目标类型：总量、上限、增速、位次、个数。';
comment on column stats.target_progress.target is 'What is to be reached. 目标值。';
comment on column stats.target_progress.actual is 'What is compared: the headline value, of GROWTH a growth, of RANK the rank; empty: nothing that counts. 完成值：总量、增速或名次；空为无有效数据。';
comment on column stats.target_progress.reason is 'Why there is nothing to compare, such as NOT_REPORTED or PARTIAL; where there is, what the light rule lacks: NO_PACE, NO_ATTAINMENT, NO_GROUP_GROWTH, NO_MEAN or NO_RANK; NOT_COMPARED: what the rule compares with the group, a target of this kind has not. 无完成值的原因，如未报、部分汇总；有完成值而未亮灯时，为亮灯规则所缺：序时进度、完成率、全组增速、成员均值或位次；或该类目标不与全组比较。';
comment on column stats.target_progress.attainment is 'Actual in per cent of the target (T3); of CEILING the share used; empty of GROWTH and RANK. 完成率，百分比；上限目标为已用比例，增速、位次目标为空。';
comment on column stats.target_progress.pace is 'Share that should be reached by then, per cent (T2); empty: not paced. 序时进度，百分比；空为不按序时考核。';
comment on column stats.target_progress.ahead_pp is 'Attainment less pace, percentage points (T3); without a pace compared with the whole target; empty of RANK. 较序时进度，百分点；不按序时的与全年目标比，位次目标为空。';
comment on column stats.target_progress.beyond is 'Actual less target, of a limit target less actual, of RANK in places; below 0: not kept by now. 完成值与目标值之差（上限、位次目标相反），小于0为未达到。';
comment on column stats.target_progress.needed is 'What is still needed of an amount (T4), of RANK the places still to climb; 0: reached. 尚需完成，仅总量、个数目标；位次目标为尚需上升的位数；0为已完成。';
comment on column stats.target_progress.needed_per_month is 'The same for each month that remains. 余下各月平均尚需。';
comment on column stats.target_progress.needed_growth is 'Growth on last year''s remaining months that this asks for, per cent. 余下各月需比上年同期增长，百分比。';
comment on column stats.target_progress.outlook is 'What the year may end with, going on as last year did (T5). 全年预计（按上年同期占比）。';
comment on column stats.target_progress.outlook_low is 'Going on as the year did that ends lowest, of the last five; empty: fewer than two are known. 全年预计下限；不足两年为空。';
comment on column stats.target_progress.outlook_high is 'Going on as the year did that ends highest. 全年预计上限。';
comment on column stats.target_progress.miss_probability is 'Chance of missing the target, 0 to 1: (k + 1) / (n + 2), where k of n past years would have ended below it; from three years on. 完不成的概率，0至1：(k+1)/(n+2)，n为可比年数，k为其中按该年进度完不成的年数；满三年方有。';
comment on column stats.target_progress.light is 'GREEN, YELLOW, RED, RED_LIST, BLACK_LIST or NONE (T6). 亮灯：绿、黄、红、红榜、黑榜或无。';
comment on column stats.target_progress.light_rule is 'Code of the rule that gave it. 亮灯规则代码。';
comment on column stats.target_progress.rule_version is 'Version of that rule. 亮灯规则版本。';
comment on column stats.target_progress.target_version is 'Version of the target letter. 目标版本。';
comment on column stats.target_progress.ranking is 'Ranking that the target names. 目标所指排名。';
comment on column stats.target_progress.weight is 'Weight in the unit''s whole letter. 权重。';
comment on column stats.target_progress.known_at is 'When it was known: the latest of what it comes from. 获知时间。';
comment on column stats.target_progress.version is 'Generation and sequence: the order of vintages. 版本：代次.序号。';
comment on column stats.target_progress.present is 'False: from this vintage on there is nothing to compare. Always true in stats.target_progress. 是否有效。';
comment on column stats.target_progress.landed_at is 'When it was written here. 落库时间。';

comment on view stats.target_progress_history is 'All vintages of stats.target_progress: one row each time one changed. 目标完成情况的全部版本：每次变动一行。';
do $$
declare
    described record;
begin
    for described in
        select a.attname, col_description(a.attrelid, a.attnum) as words
        from pg_attribute a
        where a.attrelid = 'stats.target_progress'::regclass and a.attnum > 0
    loop
        execute format(
            'comment on column stats.target_progress_history.%I is %L', described.attname, described.words);
    end loop;
end
$$;

drop view if exists stats.targets;

create view stats.targets as
select e.id,
       e.region,
       r.name_zh as region_zh,
       r.name_en as region_en,
       e.indicator,
       coalesce(i.name_zh, s.name_zh) as indicator_zh,
       coalesce(i.name_en, s.name_en) as indicator_en,
       e.year,
       e.kind,
       e.value,
       e.ranking,
       case when e.kind in ('LEVEL', 'COUNT') and i.kind = 'FLOW' then e.pace end as pace,
       e.pace_custom,
       e.weight,
       e.light_rule,
       e.version,
       e.version = max(e.version) over (partition by e.region, e.indicator, e.year, e.kind) and e.disposition = 'STANDING' as standing,
       e.signed_on,
       e.disposition,
       e.unit as unit_sent,
       e.reported_by,
       e.note,
       e.origin,
       e.source_topic,
       e.source_partition,
       e.source_offset,
       e.known_at,
       e.landed_at
from tongbao.target e
left join tongbao.region r on r.code = e.region
left join tongbao.indicator i on i.code = e.indicator
left join tongbao.score_scheme s on s.code = e.indicator and i.code is null;

comment on view stats.targets is 'Target letters that passed the checks, every version. 通过校验的目标责任书，含全部版本。';
comment on column stats.targets.id is 'Identity of the submission. 报送标识。';
comment on column stats.targets.region is 'Region code. 地区代码。';
comment on column stats.targets.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.targets.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.targets.indicator is 'Indicator code; of a place in a ranking of scores that of the scheme. 指标代码；评分位次目标为评分方案代码。';
comment on column stats.targets.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.targets.indicator_en is 'Indicator, English name. 指标英文名称。';
comment on column stats.targets.year is 'Year. 年度。';
comment on column stats.targets.kind is 'LEVEL, CEILING, GROWTH, RANK or COUNT (T1). 目标类型：总量、上限、增速、位次、个数。';
comment on column stats.targets.value is 'What is to be reached, in the indicator''s unit; per cent for GROWTH, a place for RANK. 目标值。';
comment on column stats.targets.ranking is 'Ranking that it names. 所指排名。';
comment on column stats.targets.pace is 'LINEAR, QUARTERLY, SEASONAL or CUSTOM; empty for targets that are compared as they are (T2). 序时方式：按月、按季、按上年、自定；不按进度考核的为空。';
comment on column stats.targets.pace_custom is 'Of CUSTOM: twelve shares, per cent. 自定的十二个月序时进度，百分比。';
comment on column stats.targets.weight is 'Weight in the unit''s whole letter. 权重。';
comment on column stats.targets.light_rule is 'Code of the light rule (T6). 亮灯规则代码。';
comment on column stats.targets.version is 'Version of the letter; the highest stands. 版本，最高者生效。';
comment on column stats.targets.standing is 'Whether it stands now. 是否现行。';
comment on column stats.targets.signed_on is 'Day of the letter. 签订日期。';
comment on column stats.targets.disposition is 'STANDING, SUPERSEDED (a higher version stood already) or UNCHANGED. 处理结果：生效、已被更高版本取代或无变化。';
comment on column stats.targets.unit_sent is 'Unit as sent. 报送时的单位。';
comment on column stats.targets.reported_by is 'Who filled in the form. 填报人。';
comment on column stats.targets.note is 'Why the letter before is replaced. 说明。';
comment on column stats.targets.origin is 'File and row, or the id of the request. 来源文件及行号，或请求标识。';
comment on column stats.targets.source_topic is 'Input topic. 输入主题。';
comment on column stats.targets.source_partition is 'Partition of the input topic. 输入分区。';
comment on column stats.targets.source_offset is 'Offset in the partition. 输入偏移量。';
comment on column stats.targets.known_at is 'When it was known: the append time of the input. 获知时间。';
comment on column stats.targets.landed_at is 'When it was written here. 落库时间。';

drop view if exists stats.light_rules;

create view stats.light_rules as
select l.code,
       c.place::integer as place,
       c.clause -> 'conditions' as conditions,
       c.clause ->> 'light' as light,
       case l.rule_version when 0 then l.version else l.rule_version end as rule_version,
       l.version,
       l.known_at
from tongbao.light_rule l
cross join lateral jsonb_array_elements(l.clauses) with ordinality as c (clause, place)
where not l.withdrawn;

comment on view stats.light_rules is 'Light rules of your own as they are defined: one row per clause (T6); default, yinchuan, tianjin and mianyang come with the system. 自定亮灯规则：每条款一行；另有预设规则。';
comment on column stats.light_rules.code is 'Rule code. 规则代码。';
comment on column stats.light_rules.place is 'Place of the clause, from 1: the first that holds gives the light. 条款顺序，从1起，先成立者亮灯。';
comment on column stats.light_rules.conditions is 'What must hold, all of it, as JSON; empty: otherwise. 须同时满足的条件（JSON），空为其余情形。';
comment on column stats.light_rules.light is 'The light it gives. 所亮之灯。';
comment on column stats.light_rules.rule_version is 'Version of the rule. 规则版本。';
comment on column stats.light_rules.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.light_rules.known_at is 'When this version was known. 本版本获知时间。';
