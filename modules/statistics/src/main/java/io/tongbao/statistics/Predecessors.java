package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The base of a region that came out of others: the sum of its predecessors', by their shares (G3). */
public final class Predecessors {
    private Predecessors() {}

    /**
     * A region's rows of a year, filled up with those of its predecessors where it did not exist yet, and theirs with
     * those of their own predecessors.
     *
     * @param indicator what is reported
     * @param lineage which region came out of which
     * @param region its code
     * @param reported the rows that a region reported itself in the year, by its code
     * @param year the year to fill
     */
    public static NavigableMap<Period, StandingRow> past(
            Indicator indicator,
            Lineage lineage,
            String region,
            Function<String, NavigableMap<Period, StandingRow>> reported,
            int year) {
        return past(indicator, lineage, region, reported, year, Set.of());
    }

    private static NavigableMap<Period, StandingRow> past(
            Indicator indicator,
            Lineage lineage,
            String region,
            Function<String, NavigableMap<Period, StandingRow>> reported,
            int year,
            Set<String> heirs) {
        Set<String> line = new HashSet<>(heirs);
        NavigableMap<Period, StandingRow> rows = new TreeMap<>();
        if (line.add(region)) { // else it comes out of itself: nothing to find there
            Map<String, NavigableMap<Period, StandingRow>> theirs = new HashMap<>();
            for (Predecessor each : lineage.predecessors(region)) {
                theirs.put(each.region(), past(indicator, lineage, each.region(), reported, year, line));
            }
            rows.putAll(rows(indicator, lineage.predecessors(region), theirs, year));
            rows.keySet().removeIf(period -> !lineage.inherits(region, period));
            rows.putAll(reported.apply(region));
        }
        return rows;
    }

    /**
     * Rows of a year as if the region had existed then: the base for the year after. A value is there only if every
     * predecessor has it; rates are not added, so only a single predecessor hands on a RATE. Rows that the region
     * reported itself come before these: {@link #past} puts them over.
     *
     * @param indicator what is reported
     * @param rows the standing rows of every predecessor, by its code; one that did not report has an empty map
     * @param year the year to fill
     * @return rows of class {@link DataClass#SELF_REPORTED} unless all predecessors' numbers are of one better class
     */
    public static NavigableMap<Period, StandingRow> rows(
            Indicator indicator,
            List<Predecessor> predecessors,
            Map<String, NavigableMap<Period, StandingRow>> rows,
            int year) {
        List<YearTable> tables = predecessors.stream()
                .map(each ->
                        new YearTables(indicator, rows.getOrDefault(each.region(), new TreeMap<>()), year).merged())
                .toList();
        NavigableMap<Period, StandingRow> combined = new TreeMap<>();
        if (tables.isEmpty() || (indicator.kind() == Kind.RATE && tables.size() > 1)) {
            return combined;
        }
        for (Period period : indicator.scheme().rows(year)) {
            Cell month = sum(
                    indicator,
                    predecessors,
                    tables.stream().map(each -> each.month(period)).toList());
            Cell cumulative = sum(
                    indicator,
                    predecessors,
                    tables.stream().map(each -> each.cumulative(period)).toList());
            if (month.value() != null || cumulative.value() != null) {
                combined.put(period, row(month, cumulative));
            }
        }
        return combined;
    }

    private static StandingRow row(Cell month, Cell cumulative) {
        ReportNumbers numbers = ReportNumbers.of(number -> switch (number) {
            case MONTH_VALUE -> month.value();
            case CUMULATIVE_VALUE -> cumulative.value();
            default -> null;
        });
        DataClass dataClass = weaker(month.dataClass(), cumulative.dataClass());
        return StandingRow.merge(List.of(new ReportRow(
                dataClass == null ? DataClass.SELF_REPORTED : dataClass,
                0,
                ObservationStatus.A,
                numbers,
                Cell.later(month.knownAt(), cumulative.knownAt()))));
    }

    private static Cell sum(Indicator indicator, List<Predecessor> predecessors, List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        DataClass dataClass = null;
        Instant knownAt = Instant.MIN;
        for (int i = 0; i < cells.size(); i++) {
            BigDecimal value = cells.get(i).value();
            if (value == null) {
                return Cell.ABSENT;
            }
            boolean whole = indicator.kind() == Kind.RATE;
            sum = sum.add(whole ? value : value.multiply(predecessors.get(i).share()));
            dataClass = weaker(dataClass, cells.get(i).dataClass());
            knownAt = Cell.later(knownAt, cells.get(i).knownAt());
        }
        BigDecimal carried =
                sum.scale() > Precision.DECIMALS ? sum.setScale(Precision.DECIMALS, RoundingMode.HALF_UP) : sum;
        return new Cell(Precision.normal(carried), true, dataClass, false, List.of(), knownAt);
    }

    private static @Nullable DataClass weaker(@Nullable DataClass one, @Nullable DataClass other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
