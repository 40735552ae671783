package io.tongbao.store.explain;

import io.tongbao.statistics.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation.
 *
 * @param what it is about
 * @param place where the number stands; null where it stands nowhere by itself, such as an implied base
 * @param value the number; null where it is missing
 * @param code why it is missing, as {@code growth_code}, {@code reason_unranked} … have it; of what is no number what it
 *     is: a light, or whether a clause of its rule decides ({@link #isVerdict}). Null where there is a number
 * @param rules that made it
 * @param formula with the numbers put in, as in {@code 1200 / 1000 − 1 = 20 %}; every number in it is unrounded
 * @param notes what else there is to say
 * @param inputs what it was made from
 * @param reports accepted reports that gave it
 * @param source the record of an input that gave it, where that is no report, such as a target letter; null otherwise
 * @param more whether its inputs were left out, since the explanation would be too long: ask about its place
 */
public record Step(
        Words what,
        @Nullable Place place,
        @Nullable Value value,
        @Nullable String code,
        List<Rule> rules,
        @Nullable String formula,
        List<Words> notes,
        List<Step> inputs,
        List<Report> reports,
        @Nullable Source source,
        boolean more) {
    public Step {
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
        inputs = List.copyOf(inputs);
        reports = List.copyOf(reports);
    }

    /** Whether it is a light or a clause of its rule, and no number (T6). */
    public boolean isVerdict() {
        return value == null && rules.contains(Rule.T6);
    }

    /** The formula as English text tells it: the unit of its result by its English name; null where there is none. */
    public @Nullable String formulaEn() {
        if (formula == null) {
            return null;
        }
        int unit = formula.indexOf(' ', formula.lastIndexOf(" = ") + " = ".length());
        return unit < 0 ? formula : formula.substring(0, unit + 1) + Units.english(formula.substring(unit + 1));
    }
}
