-- G3: which region came out of which, with shares; written as `code` or `code:share`.
create or replace function oracle.lineage(at timestamptz)
    returns table (heir text, place bigint, region text, share numeric, exists_from date)
    language sql
    stable
as $$
    select d.code,
           p.place,
           btrim(regexp_replace(p.text, ':[^:]*$', '')),
           coalesce(substring(p.text from ':([^:]*)$')::numeric, 1),
           nullif(d.body ->> 'valid_from', '')::date
    from oracle.definitions(at, 'REGION') d
    cross join lateral jsonb_array_elements_text(d.body -> 'predecessors') with ordinality p (text, place)
    where not d.withdrawn
$$;

-- All ways from regions back to those that they came out of, directly or not. A way that comes to a region for the
-- second time is closed: nothing is to be found there.
create or replace function oracle.ancestries(at timestamptz, regions text[])
    returns setof oracle.ancestry
    language sql
    stable
as $$
    with recursive lineage as materialized (
        select * from oracle.lineage(at)
    ),
    heirs as materialized (
        select distinct l.heir, l.exists_from from lineage l
    ),
    back as (
        select h.heir, h.heir as way, null::text as above, h.heir as region, 1::numeric as share, 0 as depth,
               h.exists_from, false as closed, array[h.heir] as passed
        from heirs h
        where regions is null or h.heir = any (regions)
        union all
        select b.heir, b.way || '<' || l.place || '.' || l.region, b.way, l.region, l.share, b.depth + 1,
               h.exists_from, l.region = any (b.passed), b.passed || l.region
        from back b
        join lineage l on l.heir = b.region
        left join heirs h on h.heir = l.region
        where not b.closed
    )
    select b.heir, b.way, b.above, b.region, b.share, b.depth, b.exists_from, b.closed
    from back b
$$;
