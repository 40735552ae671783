package io.tongbao.cli;

import java.time.Duration;
import java.util.Locale;

/** Sizes and times as people read them, the same in both languages. */
final class Amounts {
    private static final double STEP = 1024;
    private static final int MANY_SECONDS = 120;

    private Amounts() {}

    /** In kB, MB or GB, of 1,024 each. */
    static String size(long bytes) {
        double kilo = bytes / STEP;
        if (kilo < STEP) {
            return String.format(Locale.ROOT, "%.0f kB", kilo);
        }
        return kilo < STEP * STEP
                ? String.format(Locale.ROOT, "%.1f MB", kilo / STEP)
                : String.format(Locale.ROOT, "%.1f GB", kilo / STEP / STEP);
    }

    /** In seconds, or in minutes where these are many. */
    static String time(Duration time) {
        return time.toSeconds() < MANY_SECONDS
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3)
                : String.format(Locale.ROOT, "%d min", (time.toSeconds() + 59) / 60);
    }
}
