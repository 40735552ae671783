package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a region, indicator and period: the data classes beside each other, merged field by field (R2). All
 * classes are kept, since bases are looked for in the value's own class first.
 *
 * @param rows one standing revision per class, OFFICIAL before DEPARTMENT before SELF_REPORTED; at least one
 */
public record StandingRow(List<ReportRow> rows) {
    /** Which number decides what the row's status, revision and class are. */
    private static final List<ReportNumber> HEADLINE = List.of(
            ReportNumber.CUMULATIVE_VALUE,
            ReportNumber.CUMULATIVE_GROWTH,
            ReportNumber.MONTH_VALUE,
            ReportNumber.MONTH_GROWTH);

    public StandingRow {
        rows = List.copyOf(rows);
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).dataClass().compareTo(rows.get(i).dataClass()) >= 0) {
                throw new IllegalArgumentException("data classes must come in order, each once: " + rows);
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a standing row needs a report");
        }
    }

    /** Puts the standing revisions of a row beside each other; of one class the highest revision stands. */
    public static StandingRow merge(Collection<ReportRow> standing) {
        Map<DataClass, ReportRow> byClass = new EnumMap<>(DataClass.class);
        for (ReportRow each : standing) {
            byClass.merge(each.dataClass(), each, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        return new StandingRow(List.copyOf(byClass.values()));
    }

    /** The number that stands: of the first class that gives one; null if none does. */
    public @Nullable BigDecimal number(ReportNumber number) {
        ReportRow giver = giver(number);
        return giver == null ? null : giver.numbers().get(number);
    }

    /** The class whose number stands; null if none gives it. */
    public @Nullable DataClass classOf(ReportNumber number) {
        ReportRow giver = giver(number);
        return giver == null ? null : giver.dataClass();
    }

    /** The row of one class; null if it did not report. */
    public @Nullable ReportRow of(DataClass dataClass) {
        for (ReportRow each : rows) {
            if (each.dataClass() == dataClass) {
                return each;
            }
        }
        return null;
    }

    /**
     * The row whose status, revision and class are those of the whole: of the class that gives the first of cumulative
     * value, cumulative growth, month value, month growth that is known; else of the first class that gives any
     * number; else of the first class.
     */
    public ReportRow headline() {
        for (ReportNumber each : HEADLINE) {
            ReportRow giver = giver(each);
            if (giver != null) {
                return giver;
            }
        }
        for (ReportRow each : rows) {
            if (each.numbers().hasAny()) {
                return each;
            }
        }
        return rows.get(0);
    }

    /** Observation status of the {@link #headline()}. */
    public ObservationStatus status() {
        return headline().status();
    }

    /** Revision of the {@link #headline()}. */
    public int revision() {
        return headline().revision();
    }

    /** Class of the {@link #headline()}. */
    public DataClass dataClass() {
        return headline().dataClass();
    }

    /** The greatest of all classes. */
    public Instant knownAt() {
        Instant greatest = rows.get(0).knownAt();
        for (ReportRow each : rows) {
            greatest = each.knownAt().isAfter(greatest) ? each.knownAt() : greatest;
        }
        return greatest;
    }

    private @Nullable ReportRow giver(ReportNumber number) {
        for (ReportRow each : rows) {
            if (each.numbers().get(number) != null) {
                return each;
            }
        }
        return null;
    }
}
