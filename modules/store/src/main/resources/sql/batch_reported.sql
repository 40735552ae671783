-- Whether a project of a batch was ever reported.
select exists (select from tongbao.project_report where batch = ?) as defined
