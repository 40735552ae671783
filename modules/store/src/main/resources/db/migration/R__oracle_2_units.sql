-- The units that amounts may come in (R4): how many of the smallest step of their dimension they are.
create or replace function oracle.units()
    returns table (name text, dimension text, factor numeric)
    language sql
    immutable
as $$
    values
        ('元', 'CNY', 1), ('yuan', 'CNY', 1), ('cny', 'CNY', 1), ('rmb', 'CNY', 1), ('人民币元', 'CNY', 1),
        ('千元', 'CNY', 1000), ('1k yuan', 'CNY', 1000), ('thousand yuan', 'CNY', 1000),
        ('万元', 'CNY', 10000), ('10k yuan', 'CNY', 10000), ('10000 yuan', 'CNY', 10000), ('万元人民币', 'CNY', 10000),
        ('百万元', 'CNY', 1000000), ('1m yuan', 'CNY', 1000000), ('million yuan', 'CNY', 1000000),
        ('亿元', 'CNY', 100000000), ('100m yuan', 'CNY', 100000000), ('100 million yuan', 'CNY', 100000000),
        ('亿元人民币', 'CNY', 100000000),
        ('美元', 'USD', 1), ('usd', 'USD', 1), ('us dollar', 'USD', 1),
        ('万美元', 'USD', 10000), ('10k usd', 'USD', 10000),
        ('百万美元', 'USD', 1000000), ('1m usd', 'USD', 1000000), ('million usd', 'USD', 1000000),
        ('亿美元', 'USD', 100000000), ('100m usd', 'USD', 100000000),
        ('瑞士法郎', 'CHF', 1), ('chf', 'CHF', 1), ('swiss franc', 'CHF', 1),
        ('百万瑞士法郎', 'CHF', 1000000), ('mio chf', 'CHF', 1000000), ('1m chf', 'CHF', 1000000),
        ('million chf', 'CHF', 1000000),
        ('个', 'things', 1), ('件', 'things', 1), ('家', 'things', 1), ('项', 'things', 1), ('宗', 'things', 1),
        ('起', 'things', 1), ('处', 'things', 1), ('台', 'things', 1), ('辆', 'things', 1), ('items', 'things', 1),
        ('count', 'things', 1), ('number', 'things', 1),
        ('人', 'people', 1), ('persons', 'people', 1), ('people', 'people', 1),
        ('万人', 'people', 10000), ('10k persons', 'people', 10000), ('10k people', 'people', 10000),
        ('户', 'households', 1), ('households', 'households', 1),
        ('万户', 'households', 10000), ('10k households', 'households', 10000),
        ('次', 'occasions', 1), ('times', 'occasions', 1),
        ('位', 'place', 1), ('place', 'place', 1), ('rank', 'place', 1),
        ('千瓦时', 'electricity', 1), ('kwh', 'electricity', 1), ('度', 'electricity', 1),
        ('万千瓦时', 'electricity', 10000), ('10k kwh', 'electricity', 10000), ('万度', 'electricity', 10000),
        ('亿千瓦时', 'electricity', 100000000), ('100m kwh', 'electricity', 100000000),
        ('亿度', 'electricity', 100000000),
        ('吨', 'mass', 1), ('t', 'mass', 1), ('tonne', 'mass', 1), ('tonnes', 'mass', 1),
        ('万吨', 'mass', 10000), ('10k t', 'mass', 10000), ('10k tonnes', 'mass', 10000),
        ('吨标准煤', 'coal equivalent', 1), ('tce', 'coal equivalent', 1),
        ('万吨标准煤', 'coal equivalent', 10000), ('10k tce', 'coal equivalent', 10000),
        -- a third of a square metre, since 3 亩 are 2,000 平方米
        ('平方米', 'area', 3), ('m2', 'area', 3), ('sqm', 'area', 3), ('㎡', 'area', 3),
        ('万平方米', 'area', 30000), ('10k m2', 'area', 30000), ('10k sqm', 'area', 30000),
        ('平方公里', 'area', 3000000), ('km2', 'area', 3000000), ('sqkm', 'area', 3000000),
        ('平方千米', 'area', 3000000),
        ('公顷', 'area', 30000), ('ha', 'area', 30000), ('hectare', 'area', 30000),
        ('亩', 'area', 2000), ('mu', 'area', 2000),
        ('万亩', 'area', 20000000), ('10k mu', 'area', 20000000),
        ('‰', 'share', 1), ('per mille', 'share', 1), ('permille', 'share', 1),
        ('%', 'share', 10), ('percent', 'share', 10), ('per cent', 'share', 10), ('％', 'share', 10),
        ('百分点', 'percentage points', 1), ('个百分点', 'percentage points', 1),
        ('percentage points', 'percentage points', 1), ('pp', 'percentage points', 1),
        ('分', 'points', 1), ('points', 'points', 1), ('score', 'points', 1),
        ('指数', 'index', 1), ('index', 'index', 1)
$$;

-- Two units beside each other: whether amounts in them can be compared, and by what both have to be multiplied first.
-- Units that the table lacks must be equal.
create or replace function oracle.units_alike(one text, other text)
    returns table (alike boolean, one_factor numeric, other_factor numeric)
    language sql
    immutable
as $$
    select case when o.name is null or t.name is null then one = other else o.dimension = t.dimension end,
           case when o.name is null or t.name is null then 1 else o.factor end,
           case when o.name is null or t.name is null then 1 else t.factor end
    from (select) only_one
    left join oracle.units() o on o.name = lower(btrim(one))
    left join oracle.units() t on t.name = lower(btrim(other))
$$;

-- U4: what the numerator and the denominator of a ratio are multiplied by. A ratio in % or ‰ needs parts of one
-- dimension; one in the numerator's own dimension is per smallest step of the denominator's; any other is the quotient
-- as kept, in one unit where both are of one dimension. Nothing where the units do not fit.
create or replace function oracle.ratio_scale(ratio text, numerator text, denominator text)
    returns table (up numeric, down numeric)
    language sql
    immutable
as $$
    select case when r.dimension = 'share' then case when a.alike then 1000 * a.one_factor end
               when a.alike then a.one_factor
               when r.dimension = n.dimension and d.name is not null then n.factor
               else 1
           end,
           case when r.dimension = 'share' then case when a.alike then a.other_factor * r.factor end
               when a.alike then a.other_factor
               when r.dimension = n.dimension and d.name is not null then d.factor * r.factor
               else 1
           end
    from oracle.units_alike(numerator, denominator) a
    left join oracle.units() r on r.name = lower(btrim(ratio))
    left join oracle.units() n on n.name = lower(btrim(numerator))
    left join oracle.units() d on d.name = lower(btrim(denominator))
$$;
