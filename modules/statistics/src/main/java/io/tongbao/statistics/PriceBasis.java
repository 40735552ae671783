package io.tongbao.statistics;

/** The prices in which growth is told. */
public enum PriceBasis {
    /** Current prices: growth follows from the levels. */
    CURRENT,
    /** Constant prices: growth is real, levels of two years are not comparable. */
    CONSTANT
}
