-- What people in charge decided, and what of it is in force.
drop view if exists stats.decisions;

create view stats.decisions as
select d.id,
       d.kind,
       d.region,
       d.group_code,
       d.indicator,
       d.period,
       d.data_class,
       d.name,
       d.moment,
       d.report_id,
       d.alert_id,
       d.document,
       d.decided_by,
       d.reason,
       d.decided_at,
       d.known_at,
       d.source_topic,
       d.source_partition,
       d.source_offset,
       d.landed_at
from tongbao.decision d;

comment on view stats.decisions is 'Everything that was decided: locks, overrides, retractions, releases, what was done about alerts. 全部决定：锁定、越锁更正、撤销、通报、预警签收与豁免等。';
comment on column stats.decisions.id is 'Identity of the decision. 决定标识。';
comment on column stats.decisions.kind is 'LOCK, UNLOCK, OVERRIDE, RETRACT, RELEASE, ACKNOWLEDGE, EXEMPT and others. 种类：锁定、解锁、越锁、撤销、通报、预警签收、豁免等。';
comment on column stats.decisions.region is 'Region code, where it is about one region. 地区代码。';
comment on column stats.decisions.group_code is 'Group code, where it is about a group. 分组代码。';
comment on column stats.decisions.indicator is 'Indicator code; of a lock empty for all. 指标代码，锁定时为空表示全部指标。';
comment on column stats.decisions.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.decisions.data_class is 'Data class retracted; empty: the only one that stood. 撤销的数据类别，空为唯一一类。';
comment on column stats.decisions.name is 'Name of a release. 通报名称。';
comment on column stats.decisions.moment is 'Moment that a release names; empty: when it was known. 通报所指时刻，空为获知时间。';
comment on column stats.decisions.report_id is 'Report that an override admits. 越锁放行的报表标识。';
comment on column stats.decisions.alert_id is 'Alert that an ACKNOWLEDGE or EXEMPT is about. 签收、豁免的预警标识。';
comment on column stats.decisions.document is 'Document that an exemption rests on. 豁免所依据的文件。';
comment on column stats.decisions.decided_by is 'Who decided. 决定人。';
comment on column stats.decisions.reason is 'Why. 原因。';
comment on column stats.decisions.decided_at is 'When, by the clock of who sent it. 决定时间（发送方时钟）。';
comment on column stats.decisions.known_at is 'When it was known: its append time. 获知时间。';
comment on column stats.decisions.source_topic is 'Input topic. 输入主题。';
comment on column stats.decisions.source_partition is 'Partition of the input topic. 输入分区。';
comment on column stats.decisions.source_offset is 'Offset in the partition: the order of decisions. 输入偏移量，即决定的先后。';
comment on column stats.decisions.landed_at is 'When it was written here. 落库时间。';

-- Of a name the first release stands: what was circulated cannot be circulated anew.
drop view if exists stats.releases;

create view stats.releases as
select distinct on (d.name)
       d.name,
       d.period,
       coalesce(d.moment, d.known_at) as moment,
       d.decided_by,
       d.reason,
       d.known_at
from tongbao.decision d
where d.kind = 'RELEASE'
  and d.name is not null
order by d.name, d.source_partition, d.source_offset;

comment on view stats.releases is 'Releases: names of moments. What was circulated is what was known then. 通报：为某一时刻命名，通报内容即当时所知。';
comment on column stats.releases.name is 'Name of the release. 通报名称。';
comment on column stats.releases.period is 'First day of the month that it is about. 期别：当月第一天。';
comment on column stats.releases.moment is 'The moment that it names. 所指时刻。';
comment on column stats.releases.decided_by is 'Who released. 发布人。';
comment on column stats.releases.reason is 'Why, or what for. 说明。';
comment on column stats.releases.known_at is 'When the release was known. 获知时间。';

-- The last decision on a period counts; one for all indicators replaces those for single ones before it.
drop view if exists stats.period_locks;

create view stats.period_locks as
with last as (
    select distinct on (d.period, coalesce(d.indicator, ''))
           d.period,
           d.indicator,
           d.kind,
           d.decided_by,
           d.reason,
           d.known_at,
           d.source_offset
    from tongbao.decision d
    where d.kind in ('LOCK', 'UNLOCK')
      and d.period is not null
    order by d.period, coalesce(d.indicator, ''), d.source_partition, d.source_offset desc
)
select l.period,
       l.indicator,
       i.name_zh as indicator_zh,
       l.kind = 'LOCK' as locked,
       l.decided_by,
       l.reason,
       l.known_at as since
from last l
left join last g on g.period = l.period and g.indicator is null and l.indicator is not null
left join tongbao.indicator i on i.code = l.indicator
where (g.period is null or l.source_offset > g.source_offset)
  and (l.kind = 'LOCK' or g.kind = 'LOCK');

comment on view stats.period_locks is 'Periods that are locked now (V05), and single indicators that are excepted. 当前锁定的期别及例外指标。';
comment on column stats.period_locks.period is 'First day of the month. 期别：当月第一天。';
comment on column stats.period_locks.indicator is 'Indicator code; empty: all indicators. 指标代码，空为全部指标。';
comment on column stats.period_locks.indicator_zh is 'Indicator, Chinese name. 指标中文名称。';
comment on column stats.period_locks.locked is 'False: excepted from the lock of all indicators. 否表示不受全部锁定约束的例外。';
comment on column stats.period_locks.decided_by is 'Who decided. 决定人。';
comment on column stats.period_locks.reason is 'Why. 原因。';
comment on column stats.period_locks.since is 'When it was known. 获知时间。';
