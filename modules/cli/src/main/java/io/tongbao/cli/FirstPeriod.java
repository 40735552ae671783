package io.tongbao.cli;

import io.tongbao.statistics.Period;

/** The period that a range begins with: of a whole year its January. */
record FirstPeriod(Period period) {
    /** As {@link Period#of(String)}, but for a year alone. */
    static FirstPeriod of(String text) {
        Period period = Period.of(text);
        boolean year = text.strip().matches("\\d{4}\\s*年?");
        return new FirstPeriod(year ? new Period(period.year(), 1) : period);
    }
}
