-- Few reports take one back or say why there is none: which months have any is told by the index alone.
create index report_exception on tongbao.report (period, indicator, region) where disposition = 'RETRACTED' or status = 'M';
