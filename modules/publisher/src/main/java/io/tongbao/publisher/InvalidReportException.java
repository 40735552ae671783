package io.tongbao.publisher;

import io.tongbao.statistics.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A report is not accepted, since it could only be refused: a field is missing or is not what it must be. */
public final class InvalidReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidReportException(List<Problem> problems) {
        super(problems.stream()
                .map(each -> each.check() + ": " + each.messageEn() + " / " + each.messageZh())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, with field, value and what would be right. */
    public List<Problem> problems() {
        return problems;
    }
}
