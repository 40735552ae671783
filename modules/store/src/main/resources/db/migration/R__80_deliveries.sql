-- Who is told of which step of an alert, and what became of it.
drop view if exists stats.deliveries;

create view stats.deliveries as
select d.alert_id,
       d.step,
       d.receiver,
       case
           when d.status = 'PENDING' and d.silenced then 'SILENCED'
           when d.status = 'DELIVERED' and d.missed is not null then 'PARTLY_DELIVERED'
           else d.status
       end as status,
       s.kind,
       s.state,
       s.level,
       s.region,
       s.region_zh,
       s.subject,
       s.subject_zh,
       s.year,
       s.period,
       s.text_zh,
       s.text_en,
       d.due_at,
       d.release,
       d.tries,
       d.tried_at,
       d.next_try_at,
       d.answer,
       d.missed,
       d.message,
       d.delivered_at,
       s.known_at,
       s.fired_at,
       d.noted_at,
       s.region_en,
       s.subject_en
from tongbao.notifier_delivery d
join tongbao.notifier_step s on s.alert_id = d.alert_id and s.step = d.step;

comment on view stats.deliveries is 'Who is told of which step of an alert, and what became of it: one row per step and receiver. 预警送达台账：每个预警步骤、接收方一行。';
comment on column stats.deliveries.alert_id is 'Identity of the alert. 预警标识。';
comment on column stats.deliveries.step is 'Step in its life, from 1. 预警生命周期中的步骤，从 1 起。';
comment on column stats.deliveries.receiver is 'Receiver, as the settings name it. 接收方（配置中的名称）。';
comment on column stats.deliveries.status is 'PENDING; SILENCED: held back while a report of the unit is overdue; DELIVERED; PARTLY_DELIVERED: not to the addresses in missed; FAILED: refused for good, tried again at the next start; LEFT_OUT: over before the receiver was told of it, or refused and a later step was delivered. 状态：待发、因未报暂不提示、已送达、部分送达（未送达地址见 missed）、被拒收（下次启动重试）、不再提示（提示前已了结，或曾被拒收而其后步骤已送达）。';
comment on column stats.deliveries.kind is 'Kind of alert (A1). 预警种类。';
comment on column stats.deliveries.state is 'Where the step leads (A2). 该步骤后的预警状态。';
comment on column stats.deliveries.level is 'BLUE, YELLOW or RED. 级别：蓝、黄、红。';
comment on column stats.deliveries.region is 'Region code. 地区代码。';
comment on column stats.deliveries.region_zh is 'Region, Chinese name. 地区中文名称。';
comment on column stats.deliveries.subject is 'Code of the indicator, ranking or project. 指标、排名或项目代码。';
comment on column stats.deliveries.subject_zh is 'Its Chinese name. 其中文名称。';
comment on column stats.deliveries.year is 'Year that the alert is about. 年度。';
comment on column stats.deliveries.period is 'First day of the month judged. 所依据的期别：当月第一天。';
comment on column stats.deliveries.text_zh is 'What is told, Chinese (A3). 预警内容（中文）。';
comment on column stats.deliveries.text_en is 'What is told, English (A3). 预警内容（英文）。';
comment on column stats.deliveries.due_at is 'When it is to be told; empty: with the next release. 应送达时间，空为随下次通报。';
comment on column stats.deliveries.release is 'Release with which it is told. 随哪次通报送达。';
comment on column stats.deliveries.tries is 'Failed tries so far. 已失败次数。';
comment on column stats.deliveries.tried_at is 'Last try. 最近一次尝试时间。';
comment on column stats.deliveries.next_try_at is 'Not tried before. 下次尝试不早于此时间。';
comment on column stats.deliveries.answer is 'What the receiver''s server answered last. 对方最近一次的答复。';
comment on column stats.deliveries.missed is 'Addresses that did not get it though others did; empty: all have it. 其余已送达而未送达的地址；空为全部送达。';
comment on column stats.deliveries.message is 'Message it went with; the same if exactly the same is sent again. 所在消息的标识，内容相同则标识相同。';
comment on column stats.deliveries.delivered_at is 'When the server took it. 送达时间。';
comment on column stats.deliveries.known_at is 'When the step was known. 获知时间。';
comment on column stats.deliveries.fired_at is 'When the alert fired first. 首次触发时间。';
comment on column stats.deliveries.noted_at is 'When it was noted here. 记入台账时间。';
comment on column stats.deliveries.region_en is 'Region, English name. 地区英文名称。';
comment on column stats.deliveries.subject_en is 'English name of the subject. 对象英文名称。';
