-- What was taken of a project, in the order in which it was: the last that stood stands (R2), the first freezes a plan (P3).
select p.id, p.period, p.disposition, p.revision, p.stage, p.name, p.list_version, p.plan_curve, p.problems,
       coalesce(p.batch_sent, p.batch) as batch,
       p.contracted_amount, p.total_investment, p.year_plan, p.month_investment, p.year_investment,
       p.investment_to_date, p.physical_progress, p.stage_date, p.planned_start, p.actual_start,
       p.planned_completion, p.actual_completion, p.planned_production, p.actual_production
from tongbao.project_report p
where p.region = ?
  and p.project = ?
  and p.disposition <> 'REJUDGED'
order by p.source_topic, p.source_partition, p.source_offset
