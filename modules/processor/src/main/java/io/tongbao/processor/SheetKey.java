package io.tongbao.processor;

import io.tongbao.statistics.Period;
import java.util.Comparator;

/**
 * Names a sheet. In order of indicator and period, so that a sheet comes before those whose moves depend on it.
 *
 * @param indicator code
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
}
