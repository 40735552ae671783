package io.tongbao.contracts;

import io.tongbao.statistics.Problem;
import java.util.Collection;
import java.util.List;

/** What checks found, as rejects tell it. */
public final class Reasons {
    private Reasons() {}

    /** In the same order. */
    public static List<Reason> of(Collection<Problem> problems) {
        return problems.stream().map(Reasons::of).toList();
    }

    private static Reason of(Problem problem) {
        return Reason.newBuilder()
                .setCheck(problem.check())
                .setSeverity(problem.severity().name())
                .setField(problem.field())
                .setValue(problem.value())
                .setExpected(problem.expected())
                .setMessageEn(problem.messageEn())
                .setMessageZh(problem.messageZh())
                .build();
    }
}
