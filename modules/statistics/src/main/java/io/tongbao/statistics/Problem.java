package io.tongbao.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a check found.
 *
 * @param check the check or rule, such as {@code V03} or {@code R2}
 * @param severity what it does to the report
 * @param field the column, such as {@code cumulative_value}
 * @param value the offending text as sent, cut where it is long ({@link Quoted}); null where there was none
 * @param expected what was expected instead, with its unit; null where that cannot be said in short
 * @param messageEn what is wrong and what would be right, in English
 * @param messageZh the same in Chinese
 */
public record Problem(
        String check,
        Severity severity,
        String field,
        @Nullable String value,
        @Nullable String expected,
        String messageEn,
        String messageZh) {
    public Problem {
        value = value == null ? null : Quoted.of(value, Quoted.VALUE);
        messageEn = Quoted.of(messageEn, Quoted.MESSAGE);
        messageZh = Quoted.of(messageZh, Quoted.MESSAGE);
    }

    /** A reason to refuse a report. */
    public Problem(String check, String field, @Nullable String value, String messageEn, String messageZh) {
        this(check, Severity.REJECT, field, value, null, messageEn, messageZh);
    }

    /** Whether it refuses the report. */
    public boolean rejects() {
        return severity == Severity.REJECT;
    }

    /** The most severe first; of equal ones the order stays. */
    public static List<Problem> bySeverity(Collection<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }
}
