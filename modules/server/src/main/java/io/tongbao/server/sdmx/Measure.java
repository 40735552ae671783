package io.tongbao.server.sdmx;

import java.util.Locale;

/**
 * A number of a row, which SDMX tells as a series of its own.
 *
 * @param column of the view that holds it; in capitals its code
 * @param zh its Chinese name
 * @param en its English name
 * @param unit what it is counted in
 */
record Measure(String column, String zh, String en, MeasureUnit unit) {
    String id() {
        return column.toUpperCase(Locale.ROOT);
    }

    Named named() {
        return new Named(id(), zh, en);
    }
}
