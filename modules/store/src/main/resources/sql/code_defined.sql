-- Whether a code was ever defined, withdrawn since or not.
select exists (select from tongbao.reference_version where kind = any (?) and code = ?) as defined
