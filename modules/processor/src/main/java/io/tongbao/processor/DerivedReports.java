package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StoredRow;
import io.tongbao.statistics.Unit;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.Totals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What projects add up to, as reports of their region: from {@code tongbao.accepted} on they are like any other (P4), so
 * that roll-up, growth, ranking, as-of, the oracle and explanations need to know nothing of projects. They are made here,
 * where each input is judged once, and not in the computation, whose every generation would write them again. Their class
 * is that of the towns' own reports, which they add up: what a department reports of the same stands before them (R2).
 */
final class DerivedReports {
    /** Whose projects they come from. */
    static final DataClass DATA_CLASS = DataClass.SELF_REPORTED;

    private final Control control;
    private final Cells cells;

    DerivedReports(Control control, Cells cells) {
        this.control = control;
        this.cells = cells;
    }

    /**
     * Why a sum is told anew.
     *
     * @param subject what changed it, such as a project: the report's id begins with it
     * @param topic of the input that did
     * @param note what a correction says
     */
    record Cause(
            String subject,
            String topic,
            int partition,
            long offset,
            Instant knownAt,
            @Nullable String reportedBy,
            String note) {}

    /** The report of a sum; empty where there is no definition that it fits, or it says what stands already. */
    Optional<AcceptedReport> report(String region, String code, Period period, Totals.Sum sum, Cause cause) {
        Indicator indicator = control.indicator(code);
        BuiltIn builtIn = BuiltIn.of(code);
        ReportNumbers numbers = indicator == null || builtIn == null ? null : numbers(indicator, builtIn, sum);
        if (indicator == null || numbers == null || !indicator.scheme().isRow(period)) {
            return Optional.empty();
        }
        Cells.Place place = new Cells.Place(region, code, period);
        Cell cell = cells.get(place);
        ReportRow standing = cell.standing(DATA_CLASS);
        if (standing == null ? !numbers.hasAny() : standing.numbers().equals(numbers)) {
            return Optional.empty();
        }
        ReportRow row = new ReportRow(
                DATA_CLASS,
                standing == null ? 0 : standing.revision() + 1,
                numbers.hasAny() ? ObservationStatus.A : ObservationStatus.O,
                numbers,
                later(cause.knownAt(), standing));
        cells.put(place, cell.replaced(new StoredRow(row, LastDigits.UNKNOWN, null)));
        return Optional.of(event(region, code, period, row, cause));
    }

    /** Null where the definition is none that a sum of projects could be a report of. */
    private static @Nullable ReportNumbers numbers(Indicator indicator, BuiltIn builtIn, Totals.Sum sum) {
        Unit from = Units.of(builtIn.unit()).orElseThrow();
        Unit to = Units.of(indicator.unit()).orElse(null);
        boolean fits = to != null
                && to.dimension().equals(from.dimension())
                && indicator.kind() != Kind.RATE
                && indicator.publishes() != Publishes.RATE;
        if (!fits) {
            return null;
        }
        if (sum.projects() == 0) {
            return ReportNumbers.NONE;
        }
        BigDecimal value = Units.convert(sum.value(), from, Objects.requireNonNull(to));
        ReportNumber side = indicator.kind() == Kind.STOCK ? ReportNumber.MONTH_VALUE : ReportNumber.CUMULATIVE_VALUE;
        return value.scale() > Precision.DECIMALS ? null : ReportNumbers.of(each -> each == side ? value : null);
    }

    private AcceptedReport event(String region, String code, Period period, ReportRow row, Cause cause) {
        return AcceptedReport.newBuilder()
                .setId(cause.subject() + "|" + cause.topic() + "-" + cause.partition() + "-" + cause.offset())
                .setRegion(region)
                .setIndicator(code)
                .setPeriod(period.firstDay())
                .setMonthValue(row.numbers().monthValue())
                .setCumulativeValue(row.numbers().cumulativeValue())
                .setRevision(row.revision())
                .setStatus(row.status().name())
                .setDataClass(row.dataClass().name())
                .setDisposition(Disposition.STANDING.name())
                .setReportedBy(cause.reportedBy())
                .setNote(row.revision() == 0 ? null : cause.note())
                .setOrigin(cause.note())
                .setSourceTopic(cause.topic())
                .setSourcePartition(cause.partition())
                .setSourceOffset(cause.offset())
                .setKnownAt(row.knownAt())
                .setDefinitions(control.position())
                .build();
    }

    /** Never before what it replaces: it is known only when the last of its projects is. */
    private static Instant later(Instant knownAt, @Nullable ReportRow standing) {
        return standing != null && standing.knownAt().isAfter(knownAt) ? standing.knownAt() : knownAt;
    }
}
