package io.tongbao.cli.explain;

import io.tongbao.store.Database;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Place;
import io.tongbao.store.explain.Report;
import io.tongbao.store.explain.Rule;
import io.tongbao.store.explain.Step;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every explanation must stand up to: each formula comes to its result, the result is the step's number, each
 * number of a figure is the one that stands in its place, nothing is told that was not known yet, and nothing is left
 * unexplained.
 */
final class Soundness {
    private final @Nullable Instant at;
    private final Map<Place, BigDecimal> cells = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** With all that is landed; {@code moment} is null for now. */
    Soundness(Database database, @Nullable Moment moment) {
        GrowthQuery growth = new GrowthQuery(database);
        this.at = moment == null ? null : moment.at();
        take(moment == null ? growth.current(Filter.ALL) : growth.asOf(Filter.ALL, moment));
    }

    private void take(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.rows().get(row).get(column) instanceof BigDecimal number) {
                    cells.put(
                            new Place(
                                    String.valueOf(table.value(row, "region")),
                                    String.valueOf(table.value(row, "indicator")),
                                    (LocalDate) Objects.requireNonNull(table.value(row, "period")),
                                    null,
                                    table.columns().get(column).name()),
                            number);
                }
            }
        }
    }

    /** All that is wrong with an explanation, a line for each. */
    List<String> faults(Explanation explanation) {
        faults.clear();
        for (Step each : explanation.steps()) {
            check(explanation.what().en() + " > " + each.what().en(), each);
        }
        return List.copyOf(faults);
    }

    private void check(String where, Step step) {
        String formula = step.formula();
        if (formula != null) {
            require(FormulaValue.holds(formula), where, "does not come out: " + formula);
            require(
                    step.value() != null
                            && FormulaValue.result(formula)
                                            .compareTo(step.value().number())
                                    == 0,
                    where,
                    "its formula gives another number: " + formula + " beside " + step.value());
        }
        require((step.value() == null) != (step.code() == null), where, "neither a number nor a reason, or both");
        Place place = step.place();
        require(formula != null || !isMade(step), where, "is made of others, and no formula says how");
        if (place != null && place.ranking() == null && step.value() != null) {
            BigDecimal stands = cells.get(place);
            require(
                    stands != null && stands.compareTo(step.value().number()) == 0,
                    where,
                    step.value().number() + " where " + stands + " stands, in " + place);
        }
        require(
                step.value() == null
                        || formula != null
                        || !step.inputs().isEmpty()
                        || !step.reports().isEmpty()
                        || step.source() != null
                        || step.more()
                        || step.rules().contains(Rule.T6) // told by the steps before
                        || (place != null && place.ranking() != null),
                where,
                "is not explained: " + step.value());
        step.reports().forEach(each -> check(where, each));
        step.inputs().forEach(each -> check(where + " > " + each.what().en(), each));
    }

    /** Whether it is neither missing nor reported as it is. */
    private static boolean isMade(Step step) {
        Place place = step.place();
        boolean growth = place != null
                && (place.column().equals("cumulative_growth")
                        || place.column().equals("month_growth")
                        || place.column().equals("two_year_growth"));
        boolean made = growth ? step.reports().isEmpty() : step.inputs().size() > 1;
        return step.value() != null && made && !step.more() && !step.rules().contains(Rule.R2);
    }

    private void check(String where, Report report) {
        require(report.standing(), where, "report " + report.id() + " does not stand");
        require(at == null || !report.knownAt().isAfter(at), where, "report " + report.id() + " was not known");
        for (Report each : report.replaced()) {
            require(!each.standing(), where, "report " + each.id() + " stands, and is told as replaced");
        }
    }

    private void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            faults.add(where + ": " + otherwise);
        }
    }
}
