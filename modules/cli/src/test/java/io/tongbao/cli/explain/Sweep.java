package io.tongbao.cli.explain;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains many rows, and tells all that is wrong with their explanations. */
final class Sweep {
    private final Explainer explainer;
    private final Soundness soundness;
    private final @Nullable Moment moment;

    /** Beside all that is landed; {@code moment} is null for now. */
    Sweep(Database database, @Nullable Moment moment) {
        this.explainer = new Explainer(database);
        this.soundness = new Soundness(database, moment);
        this.moment = moment;
    }

    /** Of rows of {@code stats.growth}. */
    List<String> figures(Table table) {
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            faults.addAll(soundness.faults(explainer.figure(
                    text(table, row, "region"), text(table, row, "indicator"), period(table, row), moment)));
        }
        return faults;
    }

    /** Of rows of {@code stats.rankings}. */
    List<String> ranks(Table table) {
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            faults.addAll(soundness.faults(explainer.rank(
                    text(table, row, "ranking"), text(table, row, "region"), period(table, row), moment)));
        }
        return faults;
    }

    /** Of rows of {@code stats.target_progress}: the light that its explanation comes to is the one that stands there. */
    List<String> lights(Table table) {
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Explanation explanation = explainer.light(
                    text(table, row, "region"),
                    text(table, row, "indicator"),
                    TargetKind.valueOf(text(table, row, "kind")),
                    period(table, row),
                    moment);
            faults.addAll(soundness.faults(explanation));
            String light = explanation.steps().get(0).code();
            if (!text(table, row, "light").equals(light)) {
                faults.add(explanation.what().en() + ": comes to " + light + " where " + text(table, row, "light")
                        + " stands");
            }
        }
        return faults;
    }

    private static String text(Table table, int row, String column) {
        return String.valueOf(table.value(row, column));
    }

    private static Period period(Table table, int row) {
        return Period.of((LocalDate) Objects.requireNonNull(table.value(row, "period")));
    }
}
