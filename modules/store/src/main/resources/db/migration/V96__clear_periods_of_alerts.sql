-- While an alert waits for so many good months in a row, the last of them: a bulletin of a month tells of none after it.
alter table tongbao.alert_step add column clear_period date;
alter table tongbao.notifier_step add column clear_period date;
