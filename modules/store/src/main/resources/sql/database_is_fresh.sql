-- Whether nothing was ever landed in it, and the notifier has read nothing.
select not exists (select from tongbao.sink_offset)
       and not exists (select from tongbao.notifier_offset)
