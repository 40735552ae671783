-- Of a message to several addresses those that did not get it.
alter table tongbao.notifier_delivery add column missed text;
