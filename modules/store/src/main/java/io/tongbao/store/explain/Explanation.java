package io.tongbao.store.explain;

import io.tongbao.store.query.Moment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure, a rank, a score or a light comes from.
 *
 * @param what it is about
 * @param region code
 * @param indicator code; of a score that of the scheme
 * @param period by its first day
 * @param ranking code; null for a figure, and for the light of a target that names none
 * @param kind of the target whose light it is; null for what is no light
 * @param moment as known at which; null for now
 * @param steps what there is to explain, the headline first
 * @param definitions that were used, by kind and code
 */
public record Explanation(
        Words what,
        String region,
        String indicator,
        LocalDate period,
        @Nullable String ranking,
        @Nullable String kind,
        @Nullable Moment moment,
        List<Step> steps,
        List<Definition> definitions) {
    public Explanation {
        steps = List.copyOf(steps);
        definitions = List.copyOf(definitions);
    }

    /** The rules that were applied anywhere in it. */
    public Set<Rule> rules() {
        Set<Rule> rules = new TreeSet<>();
        collect(steps, rules);
        return rules;
    }

    private static void collect(Collection<Step> steps, Set<Rule> rules) {
        for (Step each : steps) {
            rules.addAll(each.rules());
            collect(each.inputs(), rules);
        }
    }
}
