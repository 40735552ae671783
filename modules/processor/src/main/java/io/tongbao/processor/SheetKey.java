package io.tongbao.processor;

import io.tongbao.statistics.Period;
import java.util.Comparator;

/**
 * Names a sheet. In order of indicator and period, so that a sheet comes before those whose moves depend on it.
 *
 * @param indicator code; of a copy that another indicator needs, as {@link #needed} gives it
 */
record SheetKey(String indicator, Period period) implements Comparable<SheetKey> {
    private static final Comparator<SheetKey> ORDER =
            Comparator.comparing(SheetKey::indicator).thenComparing(SheetKey::period);

    /** The inverse of {@link #text()}. */
    static SheetKey of(String text) {
        int bar = text.lastIndexOf('|');
        return new SheetKey(text.substring(0, bar), Period.of(text.substring(bar + 1)));
    }

    /** As in {@code retail|2023-04}. */
    String text() {
        return indicator + "|" + period;
    }

    @Override
    public int compareTo(SheetKey other) {
        return ORDER.compare(this, other);
    }

    /** The sheet of the same period of an indicator that this one's needs: a copy, as the original is in another task. */
    SheetKey needed(String other) {
        return new SheetKey(indicator + "|>" + other, period);
    }

    /** The sheet of the same row some years earlier. */
    SheetKey yearsAgo(int years) {
        return new SheetKey(indicator, period.minusYears(years));
    }

    /** The indicator in whose task the sheet is: of a copy the one that needs it. */
    String user() {
        int bar = indicator.indexOf('|');
        return bar < 0 ? indicator : indicator.substring(0, bar);
    }
}
