-- The batch as each progress report names it, empty where it names none; null of those that were taken before this was kept.
alter table tongbao.project_report
    add column batch_sent text;
