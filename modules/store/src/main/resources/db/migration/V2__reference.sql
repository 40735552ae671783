-- Reference data: every version as it came, and the current definition of each code.
create table tongbao.reference_version (
    kind      text        not null,
    code      text        not null,
    version   integer     not null,
    withdrawn boolean     not null,
    body      jsonb,
    known_at  timestamptz not null,
    landed_at timestamptz not null default now(),
    primary key (kind, code, version)
);

create table tongbao.region (
    code         text        primary key,
    version      integer     not null,
    withdrawn    boolean     not null,
    known_at     timestamptz not null,
    name_zh      text        not null,
    name_en      text        not null,
    kind         text        not null,
    predecessors text[]      not null,
    valid_from   date,
    valid_to     date
);

create table tongbao.membership (
    code       text        primary key,
    version    integer     not null,
    withdrawn  boolean     not null,
    known_at   timestamptz not null,
    hierarchy  text        not null,
    region     text        not null,
    parent     text        not null,
    valid_from date,
    valid_to   date
);

create index membership_parent on tongbao.membership (hierarchy, parent);

create table tongbao.indicator (
    code             text        primary key,
    version          integer     not null,
    withdrawn        boolean     not null,
    known_at         timestamptz not null,
    name_zh          text        not null,
    name_en          text        not null,
    unit             text        not null,
    decimals         integer     not null,
    growth_decimals  integer     not null,
    kind             text        not null,
    scheme           text        not null,
    publishes        text        not null,
    direction        text        not null,
    additive         boolean     not null,
    rollup_hierarchy text,
    price_basis      text        not null,
    volatile         boolean     not null,
    numerator        text,
    denominator      text,
    part_of          text,
    due_day          integer     not null,
    non_negative     boolean     not null
);

create table tongbao.region_group (
    code        text        primary key,
    version     integer     not null,
    withdrawn   boolean     not null,
    known_at    timestamptz not null,
    name_zh     text        not null,
    name_en     text        not null,
    ancestor    text,
    hierarchy   text,
    member_kind text,
    members     text[]      not null
);

create table tongbao.ranking_definition (
    code       text        primary key,
    version    integer     not null,
    withdrawn  boolean     not null,
    known_at   timestamptz not null,
    group_code text        not null,
    indicator  text        not null,
    measure    text        not null,
    direction  text        not null,
    decimals   integer     not null,
    ties       text        not null,
    aim        integer
);

-- Who belongs to a group from when to when (K1, U5). A membership ends where the region's next one begins.
create function tongbao.group_members(wanted text)
    returns table (region text, valid_from date, valid_to date)
    language sql
    stable
as $$
    with recursive membership as (
        select m.hierarchy,
               m.region,
               m.parent,
               coalesce(m.valid_from, '-infinity') as valid_from,
               least(
                   coalesce(m.valid_to, 'infinity'),
                   coalesce(
                       lead(m.valid_from) over (
                           partition by m.hierarchy, m.region
                           order by m.valid_from nulls first, m.parent desc),
                       'infinity')) as valid_to
        from tongbao.membership m
        where not m.withdrawn
    ),
    asked as (
        select * from tongbao.region_group g where g.code = wanted and not g.withdrawn
    ),
    below as (
        select m.region, m.valid_from, m.valid_to
        from asked g
        join membership m on m.hierarchy = g.hierarchy and m.parent = g.ancestor
        where cardinality(g.members) = 0
        union
        select m.region, greatest(m.valid_from, b.valid_from), least(m.valid_to, b.valid_to)
        from below b
        cross join asked g
        join membership m on m.hierarchy = g.hierarchy and m.parent = b.region
        where greatest(m.valid_from, b.valid_from) < least(m.valid_to, b.valid_to)
    ),
    candidate as (
        select unnest(g.members) as region, date '-infinity' as valid_from, date 'infinity' as valid_to
        from asked g
        union all
        select r.code, date '-infinity', date 'infinity'
        from asked g
        join tongbao.region r on r.kind = g.member_kind
        where cardinality(g.members) = 0 and g.ancestor is null
        union all
        select b.region, b.valid_from, b.valid_to
        from below b
    )
    select c.region,
           greatest(c.valid_from, coalesce(r.valid_from, '-infinity')),
           least(c.valid_to, coalesce(r.valid_to, 'infinity'))
    from candidate c
    cross join asked g
    join tongbao.region r on r.code = c.region and not r.withdrawn
    where (cardinality(g.members) > 0 or g.member_kind is null or r.kind = g.member_kind)
      and c.region is distinct from case when cardinality(g.members) = 0 then g.ancestor end
$$;
