-- G6: the two-year growth of a headline, of its row a year earlier and of the level two years earlier; or why there is
-- none. From levels only where both growths shown are computed on these very levels.
create or replace function oracle.two_year(year oracle.side, before oracle.side, level_before numeric)
    returns table (growth numeric, source text, code text)
    language sql
    immutable
as $$
    select case when s.code is not null then null
               when s.of_levels then oracle.mean_growth_of_levels((year).value, level_before)
               else oracle.mean_growth((year).growth, (before).growth)
           end,
           case when s.code is not null then null when s.of_levels then 'FROM_LEVELS' else 'FROM_GROWTHS' end,
           s.code
    from (
        select case when (year).growth is null then 'NO_GROWTH'
                   when (before).growth is null then 'NO_GROWTH_BEFORE'
                   when (year).growth < -100 or (before).growth < -100 then 'BELOW_MINUS_100'
               end as code,
               coalesce(
                   (year).source <> 'SUPPLIED' and (year).base = (before).value
                       and (before).source <> 'SUPPLIED' and (before).base = level_before,
                   false) as of_levels) s
$$;
