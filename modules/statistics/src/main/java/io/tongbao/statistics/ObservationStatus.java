package io.tongbao.statistics;

import java.util.Locale;
import java.util.Optional;

/** SDMX observation status, code list {@code CL_OBS_STATUS} 2.2. The constants are the codes. */
public enum ObservationStatus {
    /** Normal value. */
    A,
    /** Time series break. */
    B,
    /** Definition differs. */
    D,
    /** Estimated value. */
    E,
    /** Forecast value. */
    F,
    /** Experimental value. */
    G,
    /** Missing value; holiday or weekend. */
    H,
    /** Imputed value. */
    I,
    /** Derogation. */
    J,
    /** Data included in another category. */
    K,
    /** Missing value; data exist but were not collected. Carries no number. */
    L,
    /** Missing value; data cannot exist. Carries no number, and the unit is not expected to report (U1). */
    M,
    /** Not significant. */
    N,
    /** Missing value. Carries no number. */
    O,
    /** Provisional value. */
    P,
    /** Missing value; suppressed. Carries no number. */
    Q,
    /** Strike and other special events. */
    S,
    /** Low reliability. */
    U,
    /** Unvalidated value. */
    V,
    /** Includes data from another category. */
    W;

    /** Whether a report of this status carries at least one number; L, M, O and Q carry none. */
    public boolean carriesNumbers() {
        return this != L && this != M && this != O && this != Q;
    }

    /** Reads a code in any case; empty if it is not on the list. */
    public static Optional<ObservationStatus> of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        for (ObservationStatus each : values()) {
            if (each.name().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
