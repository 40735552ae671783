package io.tongbao.notifier.digest;

import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.statistics.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One step of an alert, as a receiver is told of it (A2, A3).
 *
 * @param alertId identity of the alert, the same in every generation
 * @param step number of the step, from 1
 * @param kind of alert (A1)
 * @param state where the step leads
 * @param level BLUE, YELLOW or RED
 * @param region that is concerned
 * @param subjectType INDICATOR, RANKING or PROJECT
 * @param subject indicator, ranking or project
 * @param year that it is about
 * @param period first day of the month judged
 * @param rule code of the rule
 * @param ruleVersion its version
 * @param gap how far behind; null where there is none
 * @param textZh what is told, Chinese
 * @param textEn what is told, English
 * @param decidedBy who decided, of a step that somebody decided
 * @param reason why, in the words of who decided
 * @param reasonCode why it was resolved where nobody decided it, of an open list
 * @param document that an exemption rests on
 * @param knownAt when the step was known
 * @param firedAt when the alert fired first
 */
public record Notice(
        String alertId,
        int step,
        String kind,
        String state,
        String level,
        Names region,
        String subjectType,
        Names subject,
        int year,
        @Nullable LocalDate period,
        String rule,
        int ruleVersion,
        @Nullable BigDecimal gap,
        String textZh,
        String textEn,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable String reasonCode,
        @Nullable String document,
        Instant knownAt,
        Instant firedAt) {
    /** Open before closed, then by level, then the widest gap first; codes make the order total. */
    public static final Comparator<Notice> WORST_FIRST = Comparator.comparing((Notice each) -> !each.isOpen())
            .thenComparing(each -> AlertLevels.place(each.level()))
            .thenComparing(Notice::gap, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Notice::kind)
            .thenComparing(each -> each.region().code())
            .thenComparing(Notice::alertId)
            .thenComparing(Notice::step);

    /** Whether it still asks for something to be done. */
    public boolean isOpen() {
        return AlertStates.isOpen(state);
    }

    /** Why, in a language; what somebody wrote stays as it was written; null where the text says it. */
    public @Nullable String reason(Language language) {
        return reason != null || reasonCode == null ? reason : Wording.word(language, "why", reasonCode);
    }

    /** What is told, in a language; in the other where that one is empty. */
    public String text(Language language) {
        String first = language == Language.ZH ? textZh : textEn;
        return first.isBlank() ? textZh + textEn : first;
    }
}
