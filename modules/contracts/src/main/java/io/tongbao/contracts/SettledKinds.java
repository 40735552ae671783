package io.tongbao.contracts;

/** Of what {@link Settled} tells, an open list. */
public final class SettledKinds {
    /** Figures, rankings and targets of an indicator. */
    public static final String INDICATOR = "INDICATOR";
    /** A ranking of scores. */
    public static final String SCORE = "SCORE";

    private SettledKinds() {}
}
