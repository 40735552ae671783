package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one side of an own figure gets its base and growth (G1 to G4). There are two: month and cumulative. */
enum SideRule {
    MONTH(ReportNumber.MONTH_BASE, ReportNumber.MONTH_GROWTH),
    CUMULATIVE(ReportNumber.CUMULATIVE_BASE, ReportNumber.CUMULATIVE_GROWTH);

    private final ReportNumber baseField;
    private final ReportNumber growthField;

    SideRule(ReportNumber baseField, ReportNumber growthField) {
        this.baseField = baseField;
        this.growthField = growthField;
    }

    /** A side, whether classes are mixed in what it shows, and the greatest time of what was looked at. */
    record Outcome(Side side, Cell cell, boolean mixed, Instant knownAt) {}

    private record Base(@Nullable BigDecimal value, boolean supplied, boolean mixed, Instant knownAt) {}

    Outcome apply(Indicator indicator, Period period, StandingRow row, YearTables year, YearTables lastYear) {
        Cell current = cell(year.merged(), period);
        BigDecimal value = current.value();
        BigDecimal supplied = row.number(growthField);
        DataClass dataClass = value != null ? current.dataClass() : row.classOf(growthField);
        Base base = base(row, dataClass, period, lastYear);
        Growth ownGrowth = value == null ? null : growth(indicator, value, base.value());
        BigDecimal computed = ownGrowth == null ? null : ownGrowth.growth();
        Instant knownAt = Cell.later(row.knownAt(), Cell.later(current.knownAt(), base.knownAt()));
        boolean mixed = current.mixed() || (supplied == null && computed != null && base.mixed());
        BigDecimal rollupBase = indicator.kind() == Kind.RATE ? null : rollupBase(value, supplied, base.value());
        GrowthSource source = supplied != null
                ? GrowthSource.SUPPLIED
                : computed == null ? null : base.supplied() ? GrowthSource.COMPARABLE_BASE : GrowthSource.COMPUTED;
        Side side = new Side(
                value,
                value != null && current.derived(),
                base.value(),
                rollupBase,
                supplied != null ? supplied : computed,
                source,
                supplied != null ? null : ownGrowth != null ? ownGrowth.code() : emptyCode(current, period),
                supplied != null ? computed : null,
                dataClass,
                supplied == null ? null : row.classOf(growthField));
        return new Outcome(side, current, mixed, knownAt);
    }

    /** Whether a row brings what its growth is by: the growth itself (G1) or its base (G2). */
    boolean isSupplied(StandingRow row) {
        return row.number(growthField) != null || row.number(baseField) != null;
    }

    private Cell cell(YearTable table, Period period) {
        return this == MONTH ? table.month(period) : table.cumulative(period);
    }

    private static Growth growth(Indicator indicator, BigDecimal value, @Nullable BigDecimal base) {
        return indicator.kind() == Kind.RATE ? Growth.inPoints(value, base) : Growth.of(value, base);
    }

    private static GrowthCode emptyCode(Cell current, Period period) {
        return current.lacksOthersThan(period) ? GrowthCode.INCOMPLETE : GrowthCode.NOT_REPORTED;
    }

    /** U2's order, for what is ever added: implied by a supplied growth above −100, else the base supplied or stored. */
    private static @Nullable BigDecimal rollupBase(
            @Nullable BigDecimal value, @Nullable BigDecimal supplied, @Nullable BigDecimal base) {
        BigDecimal implied = value == null || supplied == null ? null : Precision.impliedBase(value, supplied);
        return implied == null ? base : implied;
    }

    /** R2: the value's own class first, supplied (G2) and then stored (G3); else any class, and mixed. */
    private Base base(StandingRow row, @Nullable DataClass dataClass, Period period, YearTables lastYear) {
        ReportRow same = dataClass == null ? null : row.of(dataClass);
        BigDecimal supplied = same == null ? null : same.numbers().get(baseField);
        if (supplied != null) {
            return new Base(supplied, true, false, Instant.MIN);
        }
        Period yearAgo = period.minusYears(1);
        Cell any = cell(lastYear.merged(), yearAgo);
        Cell stored = cell(lastYear.of(dataClass), yearAgo);
        Instant knownAt = Cell.later(any.knownAt(), stored.knownAt());
        if (stored.value() != null && stored.dataClass() == dataClass) {
            return new Base(stored.value(), false, stored.mixed(), knownAt);
        }
        supplied = row.number(baseField);
        return supplied != null ? new Base(supplied, true, true, knownAt) : new Base(any.value(), false, true, knownAt);
    }
}
