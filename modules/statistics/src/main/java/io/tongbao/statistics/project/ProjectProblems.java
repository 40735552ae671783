package io.tongbao.statistics.project;

import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import java.math.BigDecimal;

/** Problems of progress reports in words: field, value and what is right. */
final class ProjectProblems {
    private ProjectProblems() {}

    /** A reason to refuse the report; the texts go on after field and value. */
    static Problem of(String check, RawProject raw, ProjectField field, String en, String zh) {
        return of(check, Severity.REJECT, raw, field, en, zh);
    }

    static Problem of(String check, Severity severity, RawProject raw, ProjectField field, String en, String zh) {
        String value = raw.text(field);
        return new Problem(
                check,
                severity,
                field.field(),
                raw.get(field),
                null,
                field.field() + " '" + value + "' " + en,
                field.zh() + "“" + value + "”" + zh);
    }

    /** An amount in the unit that it is kept in. */
    static String amount(BigDecimal amount) {
        return amount.toPlainString() + BuiltIn.AMOUNT_UNIT;
    }
}
