-- What is derived by division is rounded once, half up, to 12 decimals. The quotient is first taken to 50 decimals, so
-- that rounding it again cannot go over a tie that is none.
create or replace function oracle.quotient(dividend numeric, divisor numeric)
    returns numeric
    language sql
    immutable
as $$
    select round(round(dividend, 50) / divisor, 12)
$$;

-- The number, or none where it has more than 24 digits before the point: it is compared with next to nothing.
create or replace function oracle.fitting(number numeric)
    returns numeric
    language sql
    immutable
as $$
    select case when abs(number) < 1e24 then number end
$$;

-- Growth in per cent (G2, G3, U2): only where the base is above 0 and the value is not below it.
create or replace function oracle.growth_on(value numeric, base numeric)
    returns numeric
    language sql
    immutable
as $$
    select case when base > 0 and value >= 0 then oracle.fitting(oracle.quotient(100 * (value - base), base)) end
$$;

-- Why there is no growth (G3).
create or replace function oracle.growth_code(value numeric, base numeric)
    returns text
    language sql
    immutable
as $$
    select case
        when base is null then 'BASE_MISSING'
        when base = 0 then 'BASE_ZERO'
        when base > 0 then case when value < 0 then 'TURNED_NEGATIVE'
            when oracle.growth_on(value, base) is null then 'BASE_NEGLIGIBLE'
        end
        when value > 0 then 'TURNED_POSITIVE'
        when value = base then 'LOSS_UNCHANGED'
        when value < base then 'LOSS_WIDENED'
        else 'LOSS_NARROWED'
    end
$$;

-- The base that a supplied growth above -100 implies (U2), to 24 decimals, as it is still to be added up.
create or replace function oracle.implied_base(value numeric, growth numeric)
    returns numeric
    language sql
    immutable
as $$
    select case when growth > -100 then oracle.fitting(round(round(100 * value, 60) / (100 + growth), 24)) end
$$;

-- The day that decides what a region belongs to in a period (U5).
create or replace function oracle.last_day(period date)
    returns date
    language sql
    immutable
as $$
    select (period + interval '1 month - 1 day')::date
$$;

-- G6: √(value / base) − 1 and √((1 + one)(1 + other)) − 1 in per cent. Roots are taken to 60 decimals, as quotients.
create or replace function oracle.mean_growth_of_levels(value numeric, base numeric)
    returns numeric
    language sql
    immutable
as $$
    select round(100 * (sqrt(round(round(value, 70) / base, 60)) - 1), 12)
$$;

create or replace function oracle.mean_growth(one numeric, other numeric)
    returns numeric
    language sql
    immutable
as $$
    select round(100 * (sqrt(round((100 + one) * (100 + other), 60)) / 100 - 1), 12)
$$;
