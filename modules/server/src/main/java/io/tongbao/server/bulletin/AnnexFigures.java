package io.tongbao.server.bulletin;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.store.query.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figures of a row of the annex; of the one that the row is about also why it is missing (K3). */
record AnnexFigures(Phrases phrases, Fields row) {
    Cell month() {
        return phrases.plain(row.number("month_value"), isOfMonth() ? whyNoFigure() : "", row.whole("decimals", 0));
    }

    Cell cumulative() {
        return phrases.plain(
                row.number("cumulative_value"), isOfMonth() ? "" : whyNoFigure(), row.whole("decimals", 0));
    }

    Cell monthGrowth() {
        return growth("month_growth", "month_growth_code");
    }

    Cell cumulativeGrowth() {
        return growth("cumulative_growth", "growth_code");
    }

    /** Codes of what is said of numbers that are missing. */
    Set<String> reasons() {
        return new HashSet<>(List.of(whyNoFigure(), row.text("growth_code"), row.text("month_growth_code")));
    }

    private Cell growth(String column, String code) {
        return phrases.plain(row.number(column), told(row.text(code)), row.whole("growth_decimals", 1));
    }

    /** That a growth was not reported is no news beside another figure: who publishes one only owes no other. */
    private String told(String code) {
        return code.equals(UnrankedReason.NOT_REPORTED.name()) && hasAny() ? "" : code;
    }

    /** Whether there is any figure in it. */
    boolean hasAny() {
        return row.has("month_value")
                || row.has("cumulative_value")
                || row.has("month_growth")
                || row.has("cumulative_growth");
    }

    /** A stock or rate stands in the month, but for a rate of January to n. */
    private boolean isOfMonth() {
        Kind kind = phrases.shape(row).kind();
        return kind == Kind.STOCK || (kind == Kind.RATE && !row.has("cumulative_value"));
    }

    /** Empty where a growth stands for it, as of what is published as a rate only. */
    private String whyNoFigure() {
        String status = row.text("obs_status");
        if (status.equals(ObservationStatus.Q.name())) {
            return UnrankedReason.SUPPRESSED.name();
        }
        if (status.equals(ObservationStatus.M.name())) {
            return UnrankedReason.CANNOT_EXIST.name();
        }
        if (row.text("growth_code").equals(UnrankedReason.INCOMPLETE.name())) {
            return UnrankedReason.INCOMPLETE.name();
        }
        return hasAny() ? "" : UnrankedReason.NOT_REPORTED.name();
    }
}
