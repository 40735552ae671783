-- Why an alert was resolved where nobody decided it: a code, which each reader puts into words. Both languages stood in
-- reason before, so that what is computed again says the same.
alter table tongbao.alert_step add column reason_code text;
alter table tongbao.notifier_step add column reason_code text;

update tongbao.alert_step
set reason_code = case reason
        when '按新规则不再成立。 It does not hold by the new rule.' then 'OTHER_RULE'
        when '规则已停用。 The rule is switched off.' then 'RULE_OFF'
        else 'NEXT_YEAR'
    end,
    reason = null
where decided_by is null and reason is not null;

update tongbao.notifier_step
set reason_code = case reason
        when '按新规则不再成立。 It does not hold by the new rule.' then 'OTHER_RULE'
        when '规则已停用。 The rule is switched off.' then 'RULE_OFF'
        else 'NEXT_YEAR'
    end,
    reason = null
where decided_by is null and reason is not null;
