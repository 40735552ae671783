select region, region_zh, cumulative_value, cumulative_growth, contribution, pull, reported, expected
from (
    select *
    from stats.growth_as_of('{at}', '{indicator}', '{period}-01', '{period}-01', of_group => '{group}')
    union all
    select *
    from stats.growth_as_of('{at}', '{indicator}', '{period}-01', '{period}-01', of_region => '{group}')) told
order by reported, region
