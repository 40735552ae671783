-- What was handed in, the keys, and what became of each row.
drop view if exists stats.submissions;

create view stats.submissions as
select s.receipt,
       s.kind,
       s.outcome,
       s.publisher,
       s.key_id,
       s.idempotency_key,
       s.body_digest,
       s.media_type,
       s.file,
       jsonb_array_length(s.rows) as rows_sent,
       (select count(*) from jsonb_array_elements(s.rows) r where r ->> 'state' = 'PUBLISHED') as rows_published,
       s.received_at,
       s.known_at,
       s.event,
       s.chain,
       s.source_offset,
       s.notes
from tongbao.submission s;

comment on view stats.submissions is 'Everything that was handed in at the gateway, taken or not: who sent what and when. Each line is chained to the one before. 网关收到的全部报送（含未接收的）：何人何时报送何物，逐条链接。';
comment on column stats.submissions.receipt is 'Receipt. 回执号。';
comment on column stats.submissions.kind is 'reports, projects or targets. 种类：数据、项目、目标。';
comment on column stats.submissions.outcome is 'PUBLISHED, REJECTED, NEEDS_EXPLANATION or FORBIDDEN: what the gateway did. 网关处理结果：已发布、退回、待说明、无权。';
comment on column stats.submissions.publisher is 'Whose key it came with; local: from this machine, without a key. 报送方。';
comment on column stats.submissions.key_id is 'Id of the key. 密钥标识。';
comment on column stats.submissions.idempotency_key is 'Idempotency key as sent. 幂等键。';
comment on column stats.submissions.body_digest is 'SHA-256 of the body. 报文摘要。';
comment on column stats.submissions.media_type is 'Media type as sent. 媒体类型。';
comment on column stats.submissions.file is 'Name of the file. 文件名。';
comment on column stats.submissions.rows_sent is 'Rows in it. 行数。';
comment on column stats.submissions.rows_published is 'Rows that were published. 已发布行数。';
comment on column stats.submissions.received_at is 'When it came in, by the clock of the gateway. 收到时间（网关时钟）。';
comment on column stats.submissions.known_at is 'When it was known: its append time. 获知时间。';
comment on column stats.submissions.event is 'The record as JSON; chain is made of it. 记录原文（JSON），链值据此计算。';
comment on column stats.submissions.chain is 'SHA-256 of the chain value of the line before and of event, as hexadecimal text: who changes a line breaks all after it. 上一条链值与本条原文的SHA-256。';
comment on column stats.submissions.source_offset is 'Its place in the order. 次序。';
comment on column stats.submissions.notes is 'What was not read of the file, as JSON: hidden sheets, lines of totals, rows without a figure. 文件中未读取的内容（JSON）：隐藏工作表、合计行、无数值的行。';

drop view if exists stats.access_keys;

create view stats.access_keys as
select i.id,
       i.holder,
       i.role,
       i.regions,
       i.data_classes,
       i.per_minute,
       case when r.id is null then 'ACTIVE' else 'REVOKED' end as state,
       i.decided_by as issued_by,
       i.known_at as issued_at,
       i.reason,
       r.decided_by as revoked_by,
       r.known_at as revoked_at,
       r.reason as revoked_because
from tongbao.access_key i
left join lateral (
    select k.*
    from tongbao.access_key k
    where k.id = i.id and k.action = 'REVOKED'
    order by k.source_offset
    limit 1) r on true
where i.action = 'ISSUED';

comment on view stats.access_keys is 'Keys to the gateway, without their secrets. 网关密钥（不含密文）。';
comment on column stats.access_keys.id is 'Public part of the key. 密钥标识。';
comment on column stats.access_keys.holder is 'To whom it was issued. 持有人。';
comment on column stats.access_keys.role is 'PUBLISHER, ANALYST or OPERATOR. 角色：报送、分析、管理。';
comment on column stats.access_keys.regions is 'Regions that it may publish for, with everything below them. 可报送地区（含下级）。';
comment on column stats.access_keys.data_classes is 'Data classes that it may publish. 可报送的数据类别。';
comment on column stats.access_keys.per_minute is 'Requests a minute; 0: the limit of the server. 每分钟请求数，0为服务器默认。';
comment on column stats.access_keys.state is 'ACTIVE or REVOKED. 状态：有效、已吊销。';
comment on column stats.access_keys.issued_by is 'Who issued it. 签发人。';
comment on column stats.access_keys.issued_at is 'When. 签发时间。';
comment on column stats.access_keys.reason is 'Why. 签发原因。';
comment on column stats.access_keys.revoked_by is 'Who revoked it. 吊销人。';
comment on column stats.access_keys.revoked_at is 'When. 吊销时间。';
comment on column stats.access_keys.revoked_because is 'Why. 吊销原因。';

-- The cell of a column in a row, by the number that the row's place ends with; null where it was no file.
create or replace function tongbao.cell_of(cells jsonb, of_table integer, place text, of_field text)
    returns text
    language sql
    immutable
as $$
    select replace(c ->> 'cell', '{row}', substring(place from '[0-9]+$'))
    from jsonb_array_elements(cells) c
    where (c ->> 'table')::integer = of_table
      and c ->> 'field' in (of_field, '')
    order by c ->> 'field' = '' -- of a column that the file does not have the whole row is meant
    limit 1
$$;

-- Rows of a submission with what became of each: COMPUTED when the checks took it, VISIBLE when its figure has landed, or
-- everything has that hangs on what was known by then: what changes no figure, a project or a target has none of its own.
-- Replaced is a row in whose place others of its class stand by now; outranked one beside whose figure that of a class
-- which stands before its own is shown (R2).
drop function if exists tongbao.receipt_rows(text);

create function tongbao.receipt_rows(of_receipt text)
    returns table (
        place text, region text, subject text, period text, state text, source_topic text, source_partition integer,
        source_offset bigint, disposition text, revision integer, known_at timestamptz, problems jsonb, replaced boolean,
        outranked_by text)
    language sql
    stable
as $$
    with latest as (
        select s.rows, s.cells
        from tongbao.submission s
        where s.receipt = of_receipt
        order by s.outcome = 'PUBLISHED' desc, s.source_offset desc -- a refused try takes no receipt away
        limit 1
    ),
    sent as (
        select r.ordinality,
               l.cells,
               (r.row ->> 'table')::integer as in_table,
               r.row ->> 'place' as place,
               r.row ->> 'region' as region,
               r.row ->> 'subject' as subject,
               r.row ->> 'period' as period,
               r.row ->> 'state' as state,
               r.row ->> 'topic' as topic,
               (r.row ->> 'partition')::integer as partition,
               (r.row ->> 'offset')::bigint as "offset",
               r.row -> 'problems' as problems
        from latest l
        cross join lateral jsonb_array_elements(l.rows) with ordinality r (row, ordinality)
    ),
    judged as (
        select s.ordinality, a.disposition, a.revision, a.known_at, a.findings as problems, false as refused,
               exists (
                   select
                   from tongbao.observation o
                   where o.indicator = a.indicator and o.region = a.region and o.period = a.period
                     and o.known_at >= a.known_at) as shown,
               now.id is not null and (now.disposition = 'RETRACTED'
                   or (now.status, now.month_value, now.cumulative_value, now.month_base, now.cumulative_base,
                       now.month_growth, now.cumulative_growth, now.two_year_growth, now.contribution, now.pull)
                      is distinct from
                      (a.status, a.month_value, a.cumulative_value, a.month_base, a.cumulative_base,
                       a.month_growth, a.cumulative_growth, a.two_year_growth, a.contribution, a.pull)) as replaced,
               (select o.data_class
                from tongbao.observation o
                where o.indicator = a.indicator and o.region = a.region and o.period = a.period and o.present
                  and array_position(c.classes, o.data_class) < array_position(c.classes, a.data_class)) as outranked_by
        from sent s
        cross join (select array['OFFICIAL', 'DEPARTMENT', 'SELF_REPORTED'] as classes) c
        join tongbao.report a
            on a.source_topic = s.topic and a.source_partition = s.partition and a.source_offset = s."offset"
        left join lateral (
            select e.*
            from tongbao.report e
            where e.indicator = a.indicator and e.region = a.region and e.period = a.period
              and e.data_class = a.data_class and e.disposition in ('STANDING', 'RETRACTED')
            order by e.revision desc, e.known_at desc, e.source_offset desc
            limit 1) now on true
        where s.topic = 'tongbao.reports'
        union all
        select s.ordinality, a.disposition, a.revision, a.known_at, a.findings, false, false,
               exists (
                   select
                   from tongbao.project_report e
                   where e.region = a.region and e.project = a.project and e.period = a.period
                     and e.revision > a.revision and e.disposition = 'STANDING'),
               null
        from sent s
        join tongbao.project_report a
            on a.source_topic = s.topic and a.source_partition = s.partition and a.source_offset = s."offset"
                and a.disposition <> 'REJUDGED'
        union all
        select s.ordinality, a.disposition, a.version, a.known_at, '[]', false, false,
               exists (
                   select
                   from tongbao.target e
                   where e.indicator = a.indicator and e.year = a.year and e.region = a.region and e.kind = a.kind
                     and e.version > a.version),
               null
        from sent s
        join tongbao.target a
            on a.source_topic = s.topic and a.source_partition = s.partition and a.source_offset = s."offset"
        union all
        select s.ordinality, null, null, a.known_at, a.reasons, true, false, false, null
        from sent s
        join tongbao.reject a
            on a.source_topic = s.topic and a.source_partition = s.partition and a.source_offset = s."offset"
    )
    select s.place, s.region, s.subject, s.period,
           case
               when j.ordinality is null then s.state
               when j.refused then 'REJECTED'
               when j.shown or j.known_at <= (select b.landed_until from tongbao.barrier b) then 'VISIBLE'
               else 'COMPUTED'
           end,
           s.topic, s.partition, s."offset", j.disposition, j.revision, j.known_at,
           -- the checks on arrival know of no cells
           case
               when j.problems is null then s.problems
               else coalesce(
                   (select jsonb_agg(
                               p || jsonb_build_object('cell', tongbao.cell_of(s.cells, s.in_table, s.place, p ->> 'field'))
                               order by n)
                    from jsonb_array_elements(j.problems) with ordinality x (p, n)),
                   '[]')
           end,
           coalesce(j.replaced, false),
           j.outranked_by
    from sent s
    left join judged j on j.ordinality = s.ordinality
    order by s.ordinality
$$;
