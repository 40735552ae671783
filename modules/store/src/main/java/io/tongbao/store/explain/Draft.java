package io.tongbao.store.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Step} that is being put together. */
final class Draft {
    private final Words what;
    private final Set<Rule> rules = EnumSet.noneOf(Rule.class);
    private final List<Words> notes = new ArrayList<>();
    private final List<Step> inputs = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private @Nullable Place place;
    private @Nullable Value value;
    private @Nullable String code;
    private @Nullable String formula;
    private @Nullable Source source;
    private boolean more;

    Draft(Words what) {
        this.what = what;
    }

    Draft at(Place where) {
        place = where;
        return this;
    }

    Draft value(@Nullable Value known) {
        value = known;
        return this;
    }

    /** Why there is no number, with the words for it. */
    Draft missing(@Nullable String why, Words words) {
        code = why;
        notes.add(words);
        return this;
    }

    /** What it is, of what is no number: a light, or whether a clause of a light rule decides (T6). */
    Draft verdict(String given) {
        code = given;
        return this;
    }

    Draft rule(Rule... applied) {
        rules.addAll(List.of(applied));
        return this;
    }

    Draft formula(@Nullable String text) {
        formula = text;
        return this;
    }

    Draft note(String zh, String en) {
        notes.add(new Words(zh, en));
        return this;
    }

    Draft input(@Nullable Step step) {
        if (step != null) {
            inputs.add(step);
        }
        return this;
    }

    Draft inputs(Collection<Step> steps) {
        inputs.addAll(steps);
        return this;
    }

    Draft reports(Collection<Report> given) {
        given.stream().filter(each -> !reports.contains(each)).forEach(reports::add);
        return this;
    }

    /** The record of an input that is no report. */
    Draft source(Source given) {
        source = given;
        return this;
    }

    /** Inputs were left out. */
    Draft more() {
        more = true;
        return this;
    }

    Step step() {
        return new Step(what, place, value, code, List.copyOf(rules), formula, notes, inputs, reports, source, more);
    }
}
