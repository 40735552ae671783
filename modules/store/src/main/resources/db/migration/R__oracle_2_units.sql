-- The units that amounts may come in (R4): how many of the smallest step of their dimension they are.
create or replace function oracle.units()
    returns table (name text, dimension text, factor numeric)
    language sql
    immutable
as $$
    select n, u.dimension, u.factor
    from (
        values
            ('CNY', 1, '元|yuan|cny|rmb|人民币元'),
            ('CNY', 1000, '千元|1k yuan|thousand yuan'),
            ('CNY', 10000, '万元|10k yuan|10000 yuan|万元人民币'),
            ('CNY', 1000000, '百万元|1m yuan|million yuan'),
            ('CNY', 100000000, '亿元|100m yuan|100 million yuan|亿元人民币'),
            ('USD', 1, '美元|usd|us dollar'),
            ('USD', 10000, '万美元|10k usd'),
            ('USD', 1000000, '百万美元|1m usd|million usd'),
            ('USD', 100000000, '亿美元|100m usd'),
            ('CHF', 1, '瑞士法郎|chf|swiss franc'),
            ('CHF', 1000000, '百万瑞士法郎|mio chf|1m chf|million chf'),
            ('things', 1, '个|件|家|项|宗|起|处|台|辆|items|count|number'),
            ('people', 1, '人|persons|people'),
            ('people', 10000, '万人|10k persons|10k people'),
            ('households', 1, '户|households'),
            ('households', 10000, '万户|10k households'),
            ('occasions', 1, '次|times'),
            ('place', 1, '位|place|rank'),
            ('electricity', 1, '千瓦时|kwh|度'),
            ('electricity', 10000, '万千瓦时|10k kwh|万度'),
            ('electricity', 100000000, '亿千瓦时|100m kwh|亿度'),
            ('mass', 1, '吨|t|tonne|tonnes'),
            ('mass', 10000, '万吨|10k t|10k tonnes'),
            ('coal equivalent', 1, '吨标准煤|tce'),
            ('coal equivalent', 10000, '万吨标准煤|10k tce'),
            -- a third of a square metre, since 3 亩 are 2,000 平方米
            ('area', 3, '平方米|m2|sqm|㎡'),
            ('area', 30000, '万平方米|10k m2|10k sqm'),
            ('area', 3000000, '平方公里|km2|sqkm|平方千米'),
            ('area', 30000, '公顷|ha|hectare'),
            ('area', 2000, '亩|mu'),
            ('area', 20000000, '万亩|10k mu'),
            ('share', 1, '‰|per mille|permille'),
            ('share', 10, '%|percent|per cent|％'),
            ('percentage points', 1, '百分点|个百分点|percentage points|pp'),
            ('points', 1, '分|points|score'),
            ('index', 1, '指数|index')) u (dimension, factor, names)
    cross join lateral regexp_split_to_table(u.names, '\|') n
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
