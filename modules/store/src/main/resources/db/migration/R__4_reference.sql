-- Reference data as it is now defined, dated.
drop view if exists stats.regions;

create view stats.regions as
select t.code,
       t.name_zh,
       t.name_en,
       t.kind,
       t.predecessors,
       t.valid_from,
       t.valid_to,
       t.version,
       t.known_at
from tongbao.region t
where not t.withdrawn;

comment on view stats.regions is 'Regions. 地区。';
comment on column stats.regions.code is 'Region code. 地区代码。';
comment on column stats.regions.name_zh is 'Chinese name. 中文名称。';
comment on column stats.regions.name_en is 'English name. 英文名称。';
comment on column stats.regions.kind is 'PROVINCE, PREFECTURE, COUNTY, ZONE, TOWN, TOWNSHIP, SUBDISTRICT and others. 类别：省、市、县、园区、镇、乡、街道等。';
comment on column stats.regions.predecessors is 'Codes of the regions it came out of. 前身地区代码。';
comment on column stats.regions.valid_from is 'First day on which it holds; empty: always. 生效日期，空为一直有效。';
comment on column stats.regions.valid_to is 'First day on which it no longer holds; empty: still holds. 失效日期，空为仍有效。';
comment on column stats.regions.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.regions.known_at is 'When this version was known. 本版本获知时间。';

drop view if exists stats.memberships;

create view stats.memberships as
select t.hierarchy,
       t.region,
       t.parent,
       t.valid_from,
       t.valid_to,
       t.version,
       t.known_at
from tongbao.membership t
where not t.withdrawn;

comment on view stats.memberships is 'The parent of each region in each hierarchy, dated (U5). 各体系中地区的上级及有效期。';
comment on column stats.memberships.hierarchy is 'Name of the hierarchy. 体系。';
comment on column stats.memberships.region is 'Region code of the child. 下级地区代码。';
comment on column stats.memberships.parent is 'Region code of the parent. 上级地区代码。';
comment on column stats.memberships.valid_from is 'First day on which it holds; empty: always. 生效日期，空为一直有效。';
comment on column stats.memberships.valid_to is 'First day on which it no longer holds; empty: still holds. 失效日期，空为仍有效。';
comment on column stats.memberships.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.memberships.known_at is 'When this version was known. 本版本获知时间。';

drop view if exists stats.indicators;

create view stats.indicators as
select t.code,
       t.name_zh,
       t.name_en,
       t.unit,
       t.decimals,
       t.growth_decimals,
       t.kind,
       t.scheme,
       t.publishes,
       t.direction,
       t.additive,
       t.rollup_hierarchy,
       t.price_basis,
       t.volatile,
       t.numerator,
       t.denominator,
       t.part_of,
       t.due_day,
       t.non_negative,
       t.breakdown,
       t.version,
       t.known_at
from tongbao.indicator t
where not t.withdrawn;

comment on view stats.indicators is 'Indicators. 指标。';
comment on column stats.indicators.code is 'Indicator code. 指标代码。';
comment on column stats.indicators.name_zh is 'Chinese name. 中文名称。';
comment on column stats.indicators.name_en is 'English name. 英文名称。';
comment on column stats.indicators.unit is 'Unit in which figures are kept. 计量单位。';
comment on column stats.indicators.decimals is 'Decimals shown for amounts. 数值小数位数。';
comment on column stats.indicators.growth_decimals is 'Decimals shown for growth. 增长小数位数。';
comment on column stats.indicators.kind is 'FLOW, STOCK or RATE. 类型：流量、存量或比率。';
comment on column stats.indicators.scheme is 'M12, M11, Q4 or A1: the periods it is reported for. 报送期别方案。';
comment on column stats.indicators.publishes is 'LEVEL, RATE or BOTH. 发布内容：总量、增速或两者。';
comment on column stats.indicators.direction is 'HIGHER, LOWER or NONE: which is better. 方向：越高越好、越低越好或无。';
comment on column stats.indicators.additive is 'Whether the value of the parent is the sum of the children (U1). 是否可加汇总。';
comment on column stats.indicators.rollup_hierarchy is 'Hierarchy along which it is added up. 汇总所用体系。';
comment on column stats.indicators.price_basis is 'CURRENT or CONSTANT. 价格：现价或不变价。';
comment on column stats.indicators.volatile is 'Jumps are normal (V04). 波动是否属正常。';
comment on column stats.indicators.numerator is 'Indicator code of the numerator of a ratio. 分子指标。';
comment on column stats.indicators.denominator is 'Indicator code of the denominator of a ratio. 分母指标。';
comment on column stats.indicators.part_of is 'Indicator code of the whole that this is a part of. 所属总体指标。';
comment on column stats.indicators.due_day is 'Day of the following month by which a report is due. 次月报送截止日。';
comment on column stats.indicators.non_negative is 'Whether values below 0 are impossible. 是否不得为负。';
comment on column stats.indicators.breakdown is 'Breakdown that this part belongs to: parts of one breakdown add up to the whole (V11). 所属分组方式，同一方式各部分之和为总量。';
comment on column stats.indicators.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.indicators.known_at is 'When this version was known. 本版本获知时间。';

drop view if exists stats.groups;

create view stats.groups as
select t.code,
       t.name_zh,
       t.name_en,
       t.ancestor,
       t.hierarchy,
       t.member_kind,
       t.members,
       t.version,
       t.known_at
from tongbao.region_group t
where not t.withdrawn;

comment on view stats.groups is 'Groups of regions that are compared (K1). 参加比较的分组。';
comment on column stats.groups.code is 'Group code. 分组代码。';
comment on column stats.groups.name_zh is 'Chinese name. 中文名称。';
comment on column stats.groups.name_en is 'English name. 英文名称。';
comment on column stats.groups.ancestor is 'Region under which the members are found. 成员所属上级。';
comment on column stats.groups.hierarchy is 'Hierarchy in which to look. 所用体系。';
comment on column stats.groups.member_kind is 'Kind of region to take; empty: any. 成员类别，空为不限。';
comment on column stats.groups.members is 'Region codes of a named list. 列名成员代码。';
comment on column stats.groups.version is 'Version of the definition, counting up. 定义的版本号。';
comment on column stats.groups.known_at is 'When this version was known. 本版本获知时间。';
