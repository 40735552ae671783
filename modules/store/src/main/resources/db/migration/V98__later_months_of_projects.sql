-- A correction of one month of a project shows its later months anew: where it came in tells them apart no more.
alter table tongbao.project_report
    drop constraint project_report_pkey,
    add primary key (source_topic, source_partition, source_offset, region, project, period);
