-- The policies of our hypertables, how they last ended, and what the last failure said.
select j.job_id,
       j.hypertable_name,
       j.scheduled,
       coalesce(s.total_runs, 0) as runs,
       s.last_run_started_at,
       s.last_run_status,
       (
           select e.err_message
           from timescaledb_information.job_errors e
           where e.job_id = j.job_id
           order by e.start_time desc
           limit 1
       ) as last_error
from timescaledb_information.jobs j
left join timescaledb_information.job_stats s using (job_id)
where j.hypertable_schema = 'tongbao'
order by j.hypertable_name, j.job_id
