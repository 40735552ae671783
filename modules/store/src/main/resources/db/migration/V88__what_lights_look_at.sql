-- What a light rule looked at, by the subjects of its conditions (T6); what is not known is not there.
alter type oracle.judged_target add attribute facts jsonb;
