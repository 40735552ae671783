-- What is asked, of which indicators there is a row in the period and when it is due (V14), and which of them are expected of a
-- group: those that one of its members reported for a period of the same year or the year before. What projects add up to is
-- reported by nobody. Of a group's members, in the order of their codes, a stretch may be asked for.
asked as materialized (
    select d.*,
           -- what stands is read quicker than what stood, and is the same where no definition came since
           case when not exists (
                   select from tongbao.reference_version v where timezone('UTC', v.known_at) > timezone('UTC', d.at))
               then array(
                   select m.region
                   from tongbao.group_members(d.group_code) m
                   where d.period + interval '1 month - 1 day' >= m.valid_from
                     and d.period + interval '1 month - 1 day' < m.valid_to
                   order by m.region)
               else array(
                   select m.region
                   from oracle.members(d.at, array[d.group_code], array[d.period]) m
                   order by m.region)
           end as members,
           (date_trunc('year', d.period) - interval '1 year')::date as since
    from (
        select ?::timestamptz as at,
               ?::text as indicator,
               ?::text as group_code,
               ?::date as period,
               ?::integer as first,
               ?::integer as last,
               ?::date as today) d
),
indicators as materialized (
    select i.code, d.due_on, (d.due_on + 1)::timestamp at time zone 'Asia/Shanghai' as late_from
    from asked a
    cross join tongbao.indicator i
    join oracle.schemes() s on s.scheme = i.scheme
        and extract(month from a.period) >= s.first
        and mod(extract(month from a.period)::integer - s.first, s.step) = 0
    cross join lateral (select (a.period + interval '1 month')::date as day) n
    cross join lateral (
        select case when i.due_day > 0
            then least(n.day + i.due_day - 1, (n.day + interval '1 month - 1 day')::date) end as due_on) d
    where (a.indicator is null or i.code = a.indicator) and i.code not ilike 'prj\_%'
),
usual as materialized (
    select i.*
    from asked a
    cross join indicators i
    where exists (
        select
        from tongbao.report r
        where r.indicator = i.code and r.region = any (a.members) and r.known_at <= a.at
          and r.period between a.since and a.period)
)
