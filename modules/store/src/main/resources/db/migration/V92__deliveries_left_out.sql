-- What was over before a receiver was told of it, and is not told any more.
alter table tongbao.notifier_delivery drop constraint notifier_delivery_status_check;
alter table tongbao.notifier_delivery add constraint notifier_delivery_status_check
    check (status in ('PENDING', 'DELIVERED', 'FAILED', 'LEFT_OUT'));

drop index tongbao.notifier_delivery_open;
create index notifier_delivery_open on tongbao.notifier_delivery (receiver) where status in ('PENDING', 'FAILED');
