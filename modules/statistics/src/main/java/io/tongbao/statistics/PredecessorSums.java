package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several predecessors, or parts of one, add up to in a year (G3).
 *
 * @param rows of each predecessor
 * @param tables of the year, one for each predecessor
 * @param before the same of the year before
 */
record PredecessorSums(
        Indicator indicator,
        List<Predecessor> predecessors,
        List<NavigableMap<Period, StandingRow>> rows,
        List<YearTables> tables,
        List<YearTables> before) {
    /** A sum, and of which class it is. */
    private record Sum(BigDecimal value, DataClass dataClass, Instant knownAt) {}

    /** @param rows by code of the predecessor, of the year and the one before */
    static PredecessorSums of(
            Indicator indicator,
            List<Predecessor> predecessors,
            Map<String, NavigableMap<Period, StandingRow>> rows,
            int year) {
        List<NavigableMap<Period, StandingRow>> theirs = predecessors.stream()
                .map(each -> rows.getOrDefault(each.region(), new TreeMap<>()))
                .toList();
        return new PredecessorSums(
                indicator,
                predecessors,
                theirs,
                theirs.stream()
                        .map(each -> new YearTables(indicator, each, year))
                        .toList(),
                theirs.stream()
                        .map(each -> new YearTables(indicator, each, year - 1))
                        .toList());
    }

    /** A row with what all predecessors have, class by class; null where they have nothing in common. */
    @Nullable
    StandingRow row(Period period) {
        List<Sum> months = sums(table -> table.month(period));
        List<Sum> cumulatives = sums(table -> table.cumulative(period));
        BigDecimal monthBase = base(period, SideRule.MONTH);
        BigDecimal cumulativeBase = base(period, SideRule.CUMULATIVE);
        List<ReportRow> sums = new ArrayList<>();
        for (DataClass each : DataClass.values()) {
            Sum month = of(months, each);
            Sum cumulative = of(cumulatives, each);
            if (month != null || cumulative != null) {
                sums.add(row(each, month, cumulative, monthBase, cumulativeBase));
            }
        }
        return sums.isEmpty() ? null : StandingRow.merge(sums);
    }

    /** What the sum's growth is against by U2; null where nothing was supplied, so that G3 says it, or one lacks a base. */
    private @Nullable BigDecimal base(Period period, SideRule side) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean supplied = false;
        for (int i = 0; i < predecessors.size(); i++) {
            StandingRow row = rows.get(i).get(period);
            BigDecimal base = row == null
                    ? null
                    : side.apply(indicator, period, row, tables.get(i), before.get(i))
                            .side()
                            .rollupBase();
            if (row == null || base == null) {
                return null;
            }
            supplied |= side.isSupplied(row);
            sum = sum.add(base.multiply(predecessors.get(i).share()));
        }
        return supplied ? Precision.rounded(sum) : null;
    }

    /** One of each class that all have; where there is none, one over classes, that counts as of the weakest. */
    private List<Sum> sums(Function<YearTable, Cell> side) {
        List<Sum> sums = new ArrayList<>();
        for (DataClass each : DataClass.values()) {
            Sum sum = sum(tables.stream().map(table -> alone(side, table, each)).toList());
            if (sum != null) {
                sums.add(sum);
            }
        }
        Sum mixed = sums.isEmpty()
                ? sum(tables.stream().map(table -> side.apply(table.merged())).toList())
                : null;
        return mixed == null ? sums : List.of(mixed);
    }

    private static Cell alone(Function<YearTable, Cell> side, YearTables tables, DataClass dataClass) {
        Cell cell = side.apply(tables.of(dataClass));
        return cell.dataClass() == dataClass ? cell : Cell.ABSENT;
    }

    private @Nullable Sum sum(List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        DataClass dataClass = DataClass.OFFICIAL;
        Instant knownAt = Instant.MIN;
        for (int i = 0; i < cells.size(); i++) {
            BigDecimal value = cells.get(i).value();
            DataClass of = cells.get(i).dataClass();
            if (value == null || of == null) {
                return null;
            }
            boolean whole = indicator.kind() == Kind.RATE;
            sum = sum.add(whole ? value : value.multiply(predecessors.get(i).share()));
            dataClass = of.compareTo(dataClass) > 0 ? of : dataClass;
            knownAt = Cell.later(knownAt, cells.get(i).knownAt());
        }
        BigDecimal carried =
                sum.scale() > Precision.DECIMALS ? sum.setScale(Precision.DECIMALS, RoundingMode.HALF_UP) : sum;
        return new Sum(Precision.normal(carried), dataClass, knownAt);
    }

    private static @Nullable Sum of(List<Sum> sums, DataClass dataClass) {
        return sums.stream()
                .filter(each -> each.dataClass() == dataClass)
                .findFirst()
                .orElse(null);
    }

    private static ReportRow row(
            DataClass dataClass,
            @Nullable Sum month,
            @Nullable Sum cumulative,
            @Nullable BigDecimal monthBase,
            @Nullable BigDecimal cumulativeBase) {
        ReportNumbers numbers = ReportNumbers.of(number -> switch (number) {
            case MONTH_VALUE -> month == null ? null : month.value();
            case CUMULATIVE_VALUE -> cumulative == null ? null : cumulative.value();
            case MONTH_BASE -> month == null ? null : monthBase;
            case CUMULATIVE_BASE -> cumulative == null ? null : cumulativeBase;
            default -> null;
        });
        Instant knownAt = Cell.later(
                month == null ? Instant.MIN : month.knownAt(), cumulative == null ? Instant.MIN : cumulative.knownAt());
        return new ReportRow(dataClass, 0, ObservationStatus.A, numbers, knownAt);
    }
}
