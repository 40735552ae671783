package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of the calendar, named by its last month: a quarter by its third month, a year by December.
 *
 * @param year four digits
 * @param month 1 to 12
 */
public record Period(int year, int month) implements Comparable<Period> {
    public Period {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("year " + year + ": four digits are needed");
        }
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("month " + month + ": 1 to 12 is possible");
        }
    }

    /**
     * Reads {@code 2023-04}, {@code 202304}, {@code 2023年4月}, {@code 2023年1–4月} (any dash), {@code 2023-Q1},
     * {@code 2023年一季度}, {@code 2023年1季度}, {@code 2023年} or {@code 2023}.
     *
     * @throws IllegalArgumentException with what would be right
     */
    public static Period of(String text) {
        return PeriodText.parse(text);
    }

    /**
     * The months that a text of {@link #of(String)} covers: of a quarter all three, of a year all twelve, else the one.
     *
     * @throws IllegalArgumentException with what would be right
     */
    public static List<Period> months(String text) {
        return PeriodText.months(text);
    }

    /** The month that a day lies in. */
    public static Period of(LocalDate day) {
        return new Period(day.getYear(), day.getMonthValue());
    }

    /** The inverse of {@link #index()}. */
    public static Period ofIndex(int index) {
        return new Period(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
    }

    /** Months since year 0: consecutive months have consecutive numbers. */
    public int index() {
        return year * 12 + month - 1;
    }

    /** The first day of the month. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month, 1);
    }

    /** The last day of the month. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(1).minusDays(1);
    }

    /** The same month, {@code years} earlier. */
    public Period minusYears(int years) {
        return new Period(year - years, month);
    }

    /** The same month, {@code years} later. */
    public Period plusYears(int years) {
        return new Period(year + years, month);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(index(), other.index());
    }

    /** As a record's own, which takes a fifth of all processing where periods are keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && index() == period.index();
    }

    @Override
    public int hashCode() {
        return index();
    }

    /** As in {@code 2023-04}. */
    @Override
    public String toString() {
        return year + (month < 10 ? "-0" : "-") + month;
    }
}
