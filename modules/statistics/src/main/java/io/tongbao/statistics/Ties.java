package io.tongbao.statistics;

/** When two members share a rank (K2). */
public enum Ties {
    /** When their figures look the same at the decimals shown. */
    AS_SHOWN,
    /** Only when their unrounded figures are equal. */
    EXACT
}
